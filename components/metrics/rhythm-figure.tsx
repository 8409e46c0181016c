import { useLocale, useTranslations } from "next-intl";
import type { HeatmapData } from "#components/charts/chart-data.ts";
import { ChartFigure } from "#components/charts/chart-figure.tsx";
import { HeatmapChart, heatLevels } from "#components/charts/heatmap-chart.tsx";
import { HoverTips } from "#components/charts/hover-tips.tsx";
import type { Rhythm } from "#lib/domain/metrics/rhythm.ts";
import { formatCount, formatHour, formatWeekday } from "#lib/i18n/format.ts";
import { drawingWidths, type FigureContext } from "./figure-notes.ts";
import { useFigureNotes } from "./use-figure-notes.ts";

/** When posts appear: weekday by local hour. */
export function RhythmFigure({ rhythm, context }: { readonly rhythm: Rhythm; readonly context: FigureContext }) {
  const text = useTranslations("charts");
  const locale = useLocale();
  const notesOf = useFigureNotes(context);
  const hours = Array.from({ length: 24 }, (_, hour) => formatHour(hour));
  const data: HeatmapData = {
    columns: hours.map((hour) => hour.slice(0, 2)),
    peak: rhythm.peak,
    rows: rhythm.rows.map((cells, weekday) => ({
      label: formatWeekday(weekday, locale, "short"),
      cells: cells.map((value, hour) => ({
        value,
        text: text("rhythm.cell", {
          weekday: formatWeekday(weekday, locale),
          from: hours[hour] ?? "",
          to: formatHour(hour + 1),
          n: value,
          count: formatCount(value, locale),
        }),
      })),
    })),
  };
  const title = text("rhythm.title");
  return (
    <ChartFigure
      id="rhythm"
      title={title}
      name={title}
      notes={[...notesOf(rhythm.posts), text("rhythm.clock")]}
      legend={[
        { id: "none", label: text("rhythm.none"), color: "var(--heat-0)", look: "outlined" },
        {
          id: "most",
          label: text("rhythm.most", { count: formatCount(rhythm.peak, locale) }),
          color: `var(--heat-${heatLevels})`,
          look: "scale",
        },
      ]}
      wide={<HeatmapChart data={data} width={drawingWidths.wide} title={title} />}
      narrow={<HeatmapChart data={data} width={drawingWidths.narrow} title={title} />}
      frame={(drawings) => <HoverTips>{drawings}</HoverTips>}
      table={{
        headers: [text("rhythm.weekday"), ...hours],
        rows: rhythm.rows.map((cells, weekday) => [formatWeekday(weekday, locale), ...cells]),
      }}
    />
  );
}
