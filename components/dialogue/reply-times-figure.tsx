import { useLocale, useTranslations } from "next-intl";
import type { HistogramData } from "#components/charts/chart-data.ts";
import { ChartFigure } from "#components/charts/chart-figure.tsx";
import { HistogramChart } from "#components/charts/histogram-chart.tsx";
import { HoverTips } from "#components/charts/hover-tips.tsx";
import { drawingWidths, type FigureContext } from "#components/metrics/figure-notes.ts";
import type { ReplyTimes } from "#lib/domain/replies/dialogue.ts";
import type { LatencyBin } from "#lib/domain/replies/reply-times.ts";
import { formatCompact, formatCount, formatDuration, formatPercent } from "#lib/i18n/format.ts";
import { useReplyNotes } from "./use-reply-notes.ts";

interface ReplyTimesFigureProps {
  readonly times: ReplyTimes;
  readonly context: FigureContext;
}

/** How long the answered waited: classes that grow, with median and p90. */
export function ReplyTimesFigure({ times, context }: ReplyTimesFigureProps) {
  const text = useTranslations("dialogue.time");
  const locale = useLocale();
  const notesOf = useReplyNotes(context);
  const { bins, answered, medianSeconds, p90Seconds } = times;
  const title = text("figure");
  const wordsOf = ({ from, to }: LatencyBin) => {
    if (to === null) return text("over", { limit: formatDuration(from, locale) });
    if (from === 0) return text("upTo", { limit: formatDuration(to, locale) });
    return text("between", { from: formatDuration(from, locale), to: formatDuration(to, locale) });
  };
  const marks = [
    { id: "p90", value: p90Seconds },
    { id: "median", value: medianSeconds },
  ] as const;
  const data: HistogramData = {
    bins: bins.map((bin) => ({
      from: bin.from,
      to: bin.to ?? Number.MAX_SAFE_INTEGER,
      label: bin.to === null ? `> ${formatDuration(bin.from, locale)}` : formatDuration(bin.to, locale),
      count: bin.count,
      tip: text("tip", {
        class: wordsOf(bin),
        n: bin.count,
        count: formatCount(bin.count, locale),
        share: formatPercent(answered === 0 ? null : bin.count / answered, locale),
      }),
    })),
    marks: marks.flatMap(({ id, value }) =>
      value === null ? [] : [{ id, value, label: text(id, { value: formatDuration(value, locale) }) }],
    ),
  };
  const draw = (width: number) => (
    <HistogramChart
      data={data}
      width={width}
      height={240}
      title={title}
      formatTick={(value) => formatCompact(value, locale)}
    />
  );
  return (
    <ChartFigure
      id="reply-times"
      title={title}
      name={title}
      notes={notesOf("answers", answered)}
      remark={text("reading", {
        median: formatDuration(medianSeconds, locale),
        p90: formatDuration(p90Seconds, locale),
      })}
      wide={draw(drawingWidths.wide)}
      narrow={draw(drawingWidths.narrow)}
      frame={(drawings) => <HoverTips>{drawings}</HoverTips>}
      table={{
        headers: [text("class"), text("answered"), text("share")],
        rows: bins.map((bin) => [wordsOf(bin), bin.count, answered === 0 ? null : (bin.count / answered) * 100]),
      }}
    />
  );
}
