import { useLocale, useTranslations } from "next-intl";
import type { LinesData } from "#components/charts/chart-data.ts";
import { platformColor } from "#components/charts/platform-color.ts";
import type { ComparedPoint } from "#lib/domain/metrics/time-series.ts";
import type { Locale, Platform } from "#lib/domain/model.ts";
import type { Period } from "#lib/domain/period.ts";
import type { BucketUnit } from "#lib/domain/period-buckets.ts";
import { formatCompact, formatMonth, formatPeriod, formatShortDate } from "#lib/i18n/format.ts";
import { platformName } from "#lib/i18n/names.ts";
import type { FigureContext } from "./figure-notes.ts";
import { LinesFigure } from "./lines-figure.tsx";
import { monthTick } from "./month-tick.ts";
import { useFigureNotes } from "./use-figure-notes.ts";

interface TimeFigureProps {
  readonly kind: "likes" | "comments";
  readonly series: readonly { readonly platform: Platform; readonly points: readonly ComparedPoint[] }[];
  readonly unit: BucketUnit;
  /** The period before, where it holds data. */
  readonly previous: Period | null;
  readonly context: FigureContext;
}

/** A step in words: its month where it is one, else its days. */
function stepLabel(period: Period, unit: BucketUnit, locale: Locale): string {
  return unit === "month" ? formatMonth(period.from, locale) : formatPeriod(period, locale);
}

/** What stands under the curves: days where steps are shorter than a month. */
function tickLabel(period: Period, unit: BucketUnit, isFirst: boolean, locale: Locale): string {
  return unit === "month" ? monthTick(period.from, isFirst, locale) : formatShortDate(period.from, locale);
}

/** Mean likes or comments per post over time, a line for each network. */
export function TimeFigure({ kind, series, unit, previous, context }: TimeFigureProps) {
  const text = useTranslations("charts");
  const locale = useLocale();
  const notesOf = useFigureNotes(context);
  const steps = series[0]?.points.map(({ period }) => period) ?? [];
  const data: LinesData = {
    steps: steps.map((period, index) => ({
      label: stepLabel(period, unit, locale),
      tick: tickLabel(period, unit, index === 0, locale),
    })),
    lines: series.map(({ platform, points }) => {
      const base = points.map((point) => point.base?.means[kind].mean ?? null);
      return {
        id: platform,
        label: platformName(platform),
        color: platformColor(platform),
        values: points.map((point) => point.means[kind].mean),
        base: base.some((value) => value !== null) ? base : null,
      };
    }),
  };
  const name = text(`time.${kind}`, { unit });
  const points = series.flatMap((line) => line.points);
  const n = points.reduce((sum, point) => sum + point.means[kind].n, 0);
  const missing = points.reduce((sum, point) => sum + point.posts - point.means[kind].n, 0);
  const baseLabel = previous ? text("time.previous", { period: formatPeriod(previous, locale) }) : "";
  const hasBase = data.lines.some(({ base }) => base !== null);
  return (
    <LinesFigure
      id={`${kind}-over-time`}
      name={name}
      data={data}
      base={{ label: baseLabel, before: text("time.before") }}
      formatTick={(value) => formatCompact(value, locale)}
      notes={notesOf(n, missing)}
      remark={hasBase ? null : text("time.noPrevious")}
      table={{
        headers: [
          text("time.step"),
          ...data.lines.flatMap((line) => [
            text("time.posts", { platform: line.label }),
            text("time.mean", { platform: line.label }),
            ...(line.base ? [text("time.base", { platform: line.label })] : []),
          ]),
        ],
        rows: steps.map((_, index) => [
          data.steps[index]?.label ?? "",
          ...data.lines.flatMap((line, place) => [
            series[place]?.points[index]?.posts ?? null,
            line.values[index] ?? null,
            ...(line.base ? [line.base[index] ?? null] : []),
          ]),
        ]),
      }}
    />
  );
}
