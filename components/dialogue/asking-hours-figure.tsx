import { useLocale, useTranslations } from "next-intl";
import type { HeatmapData } from "#components/charts/chart-data.ts";
import { ChartFigure } from "#components/charts/chart-figure.tsx";
import { HeatmapChart, heatLevels } from "#components/charts/heatmap-chart.tsx";
import { HoverTips } from "#components/charts/hover-tips.tsx";
import { drawingWidths, type FigureContext } from "#components/metrics/figure-notes.ts";
import type { Dialogue } from "#lib/domain/replies/dialogue.ts";
import { formatCount, formatHour, formatWeekday } from "#lib/i18n/format.ts";
import { useReplyNotes } from "./use-reply-notes.ts";

interface AskingHoursFigureProps {
  readonly hours: Dialogue["hours"];
  readonly context: FigureContext;
}

/** When citizens write, weekday by local hour, and how many of them were answered. */
export function AskingHoursFigure({ hours, context }: AskingHoursFigureProps) {
  const text = useTranslations("dialogue.trend");
  const charts = useTranslations("charts");
  const locale = useLocale();
  const notesOf = useReplyNotes(context);
  const peak = Math.max(0, ...hours.asked.flat());
  const names = Array.from({ length: 24 }, (_, hour) => formatHour(hour));
  const answeredAt = (weekday: number, hour: number) => hours.answered[weekday]?.[hour] ?? 0;
  const data: HeatmapData = {
    columns: names.map((hour) => hour.slice(0, 2)),
    peak,
    rows: hours.asked.map((cells, weekday) => ({
      label: formatWeekday(weekday, locale, "short"),
      cells: cells.map((value, hour) => ({
        value,
        text: text("cell", {
          weekday: formatWeekday(weekday, locale),
          from: names[hour] ?? "",
          to: formatHour(hour + 1),
          n: value,
          count: formatCount(value, locale),
          answered: formatCount(answeredAt(weekday, hour), locale),
        }),
      })),
    })),
  };
  const title = text("hours");
  return (
    <ChartFigure
      id="asking-hours"
      title={title}
      name={title}
      notes={[
        ...notesOf(
          "comments",
          hours.asked.flat().reduce((sum, n) => sum + n, 0),
        ),
        charts("rhythm.clock"),
      ]}
      legend={[
        { id: "none", label: text("noneHour"), color: "var(--heat-0)", look: "outlined" },
        {
          id: "most",
          label: text("most", { count: formatCount(peak, locale) }),
          color: `var(--heat-${heatLevels})`,
          look: "scale",
        },
      ]}
      wide={<HeatmapChart data={data} width={drawingWidths.wide} title={title} />}
      narrow={<HeatmapChart data={data} width={drawingWidths.narrow} title={title} />}
      frame={(drawings) => <HoverTips>{drawings}</HoverTips>}
      table={{
        headers: [text("weekday"), ...names.flatMap((hour) => [text("asked", { hour }), text("answeredAt", { hour })])],
        rows: hours.asked.map((cells, weekday) => [
          formatWeekday(weekday, locale),
          ...cells.flatMap((value, hour) => [value, answeredAt(weekday, hour)]),
        ]),
      }}
    />
  );
}
