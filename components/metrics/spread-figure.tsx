import { useLocale, useTranslations } from "next-intl";
import type { HistogramData } from "#components/charts/chart-data.ts";
import { ChartFigure } from "#components/charts/chart-figure.tsx";
import { HistogramChart } from "#components/charts/histogram-chart.tsx";
import { HoverTips } from "#components/charts/hover-tips.tsx";
import type { CountDistribution } from "#lib/domain/metrics/count-distribution.ts";
import type { Locale } from "#lib/domain/model.ts";
import { formatCompact, formatCount, formatDecimal, formatNumber, formatPercent } from "#lib/i18n/format.ts";
import { drawingWidths, type FigureContext } from "./figure-notes.ts";
import { useFigureNotes } from "./use-figure-notes.ts";

interface SpreadFigureProps {
  readonly kind: "likes" | "comments";
  readonly spread: CountDistribution;
  readonly context: FigureContext;
}

/** A bin in few characters: 0, 3–4, 500–999. */
function binLabel({ from, to }: { readonly from: number; readonly to: number }, locale: Locale): string {
  return from === to ? formatCount(from, locale) : `${formatCount(from, locale)}–${formatCount(to, locale)}`;
}

/** How a count is spread over posts, with its mean and its median. */
export function SpreadFigure({ kind, spread, context }: SpreadFigureProps) {
  const text = useTranslations("charts");
  const locale = useLocale();
  const notesOf = useFigureNotes(context);
  const { summary, bins } = spread;
  const data: HistogramData = {
    bins: bins.map((bin) => ({
      ...bin,
      label: formatCompact(bin.from, locale),
      tip: text("spread.bin", {
        bin: binLabel(bin, locale),
        n: bin.count,
        count: formatCount(bin.count, locale),
        share: formatPercent(bin.share, locale),
      }),
    })),
    marks: [
      ...(summary.mean === null
        ? []
        : [
            {
              id: "mean",
              value: summary.mean,
              label: text("spread.mean", { value: formatDecimal(summary.mean, locale) }),
            },
          ]),
      ...(summary.median === null
        ? []
        : [
            {
              id: "median",
              value: summary.median,
              label: text("spread.median", { value: formatNumber(summary.median, locale, 1) }),
            },
          ]),
    ],
  };
  const title = text(`spread.${kind}`);
  const draw = (width: number) => (
    <HistogramChart
      data={data}
      width={width}
      height={230}
      title={title}
      formatTick={(value) => formatCompact(value, locale)}
    />
  );
  return (
    <ChartFigure
      id={`${kind}-spread`}
      title={title}
      name={title}
      notes={[...notesOf(summary.n, summary.missing), text("spread.bins")]}
      remark={
        summary.n > 0 &&
        text(`spread.reading.${kind}`, {
          median: formatNumber(summary.median, locale, 1),
          mean: formatDecimal(summary.mean, locale),
          top: formatPercent(summary.topDecileShare, locale, 0),
          zero: formatPercent(summary.zeroShare, locale, 0),
        })
      }
      wide={draw(drawingWidths.wide)}
      narrow={draw(drawingWidths.narrow)}
      frame={(drawings) => <HoverTips>{drawings}</HoverTips>}
      table={{
        headers: [text(`spread.headers.${kind}`), text("spread.headers.posts"), text("spread.headers.share")],
        rows: bins.map((bin) => [binLabel(bin, locale), bin.count, bin.share * 100]),
      }}
    />
  );
}
