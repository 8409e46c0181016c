import { useLocale, useTranslations } from "next-intl";
import { CalendarChart } from "#components/charts/calendar-chart.tsx";
import type { CalendarData } from "#components/charts/chart-data.ts";
import { ChartFigure } from "#components/charts/chart-figure.tsx";
import { heatLevel, heatLevels } from "#components/charts/heatmap-chart.tsx";
import type { CalendarDay, CoverageCalendar } from "#lib/domain/metrics/coverage-calendar.ts";
import { daysIn, monthOf, weekdayOf } from "#lib/domain/period.ts";
import { formatCount, formatMonth, formatPeriod, formatShortMonth, formatWeekday } from "#lib/i18n/format.ts";
import { drawingWidths, type FigureContext } from "./figure-notes.ts";

/** Narrow places hold half a year in a line. */
const weeksPerLine = { wide: 54, narrow: 27 } as const;

function monthRow(month: readonly CalendarDay[]): (number | null)[] {
  const known = month.filter(({ posts }) => posts !== null);
  return [
    known.length === 0 ? null : known.reduce((sum, { posts }) => sum + (posts ?? 0), 0),
    month.reduce((sum, { coveredAccounts }) => sum + coveredAccounts, 0),
    month.filter(({ state }) => state === "silent").length,
    month.filter(({ state }) => state === "unknown").length,
  ];
}

/** The days of a period as what is known of them, so that a gap is not read as silence. */
export function CoverageFigure({
  calendar,
  context,
}: {
  readonly calendar: CoverageCalendar;
  readonly context: FigureContext;
}) {
  const text = useTranslations("charts");
  const locale = useLocale();
  const peak = Math.max(0, ...calendar.days.map(({ posts }) => posts ?? 0));
  const data: CalendarData = {
    weekdays: Array.from({ length: 7 }, (_, weekday) => formatWeekday(weekday, locale, "short")),
    days: calendar.days.map(({ date, posts, state }) => ({
      date,
      weekday: weekdayOf(date),
      state,
      level: heatLevel(posts ?? 0, peak),
    })),
  };
  const has = (state: CalendarDay["state"]) => calendar.days.some((day) => day.state === state);
  const months = Map.groupBy(calendar.days, ({ date }) => monthOf(date));
  const title = text("coverage.title");
  const draw = (size: "wide" | "narrow") => (
    <CalendarChart
      data={data}
      width={drawingWidths[size]}
      title={title}
      id={`coverage-${size}`}
      weeksPerLine={weeksPerLine[size]}
      formatMonth={(date) => formatShortMonth(date, locale)}
    />
  );
  return (
    <ChartFigure
      id="coverage"
      title={title}
      name={title}
      notes={[
        text("coverage.reading", {
          known: formatCount(calendar.coveredAccountDays, locale),
          all: formatCount(calendar.accounts * daysIn(context.period), locale),
          unknown: calendar.unknownDays,
          unknownCount: formatCount(calendar.unknownDays, locale),
        }),
        text("period", { period: formatPeriod(context.period, locale) }),
        text(`source.${context.source}`),
      ]}
      legend={[
        { id: "few", label: text("coverage.posts"), color: `var(--heat-${heatLevels})`, look: "scale" as const },
        { id: "silent", label: text("coverage.silent"), color: "var(--heat-0)", look: "outlined" as const },
        ...(has("partial") ? [{ id: "partial", label: text("coverage.partial"), look: "dotted" as const }] : []),
        { id: "unknown", label: text("coverage.unknown"), look: "hatched" as const },
      ]}
      wide={draw("wide")}
      narrow={draw("narrow")}
      table={{
        headers: [
          text("coverage.headers.month"),
          text("coverage.headers.posts"),
          text("coverage.headers.covered"),
          text("coverage.headers.silent"),
          text("coverage.headers.unknown"),
        ],
        rows: Array.from(months, ([month, days]) => [formatMonth(month, locale), ...monthRow(days)]),
      }}
    />
  );
}
