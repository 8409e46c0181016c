import { useLocale, useTranslations } from "next-intl";
import type { LinesData } from "#components/charts/chart-data.ts";
import { platformColor } from "#components/charts/platform-color.ts";
import type { FigureContext } from "#components/metrics/figure-notes.ts";
import { LinesFigure } from "#components/metrics/lines-figure.tsx";
import { monthTick } from "#components/metrics/month-tick.ts";
import type { ReplyTrend } from "#lib/domain/replies/dialogue.ts";
import { formatAxisShare, formatMonth } from "#lib/i18n/format.ts";
import { platformName } from "#lib/i18n/names.ts";
import { useReplyNotes } from "./use-reply-notes.ts";

interface ReplyTrendFigureProps {
  readonly trend: ReplyTrend;
  readonly context: FigureContext;
}

/** Reply rate by the month in which people asked, a line for each network. */
export function ReplyTrendFigure({ trend, context }: ReplyTrendFigureProps) {
  const text = useTranslations("dialogue.trend");
  const locale = useLocale();
  const notesOf = useReplyNotes(context);
  const title = text("figure");
  const { months, lines } = trend;
  const data: LinesData = {
    unit: "share",
    steps: months.map((month, index) => ({
      label: formatMonth(month, locale),
      tick: monthTick(month, index === 0, locale),
    })),
    lines: lines.map(({ platform, rates }) => ({
      id: platform,
      label: platformName(platform),
      color: platformColor(platform),
      values: rates.map(({ value }) => value),
      base: null,
    })),
  };
  return (
    <LinesFigure
      id="reply-trend"
      name={title}
      data={data}
      formatTick={(value) => formatAxisShare(value, locale)}
      notes={notesOf(
        "comments",
        lines.flatMap(({ rates }) => rates).reduce((sum, { n }) => sum + n, 0),
      )}
      remark={text("recent")}
      table={{
        headers: [
          text("month"),
          ...lines.flatMap(({ platform }) => [
            text("n", { platform: platformName(platform) }),
            text("rate", { platform: platformName(platform) }),
          ]),
        ],
        rows: months.map((month, index) => [
          formatMonth(month, locale),
          ...lines.flatMap(({ rates }) => {
            const rate = rates[index];
            return [rate?.n ?? 0, rate?.value == null ? null : rate.value * 100];
          }),
        ]),
      }}
    />
  );
}
