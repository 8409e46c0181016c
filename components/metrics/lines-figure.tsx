import { useLocale } from "next-intl";
import type { ComponentProps } from "react";
import type { LinesData } from "#components/charts/chart-data.ts";
import { ChartFigure } from "#components/charts/chart-figure.tsx";
import { LinesChart } from "#components/charts/lines-chart.tsx";
import { LinesFigurePlot } from "#components/charts/lines-figure-plot.tsx";
import { drawingWidths } from "./figure-notes.ts";

interface LinesFigureProps
  extends Pick<ComponentProps<typeof ChartFigure>, "id" | "name" | "notes" | "remark" | "table"> {
  readonly data: LinesData;
  readonly formatTick: (value: number) => string;
  /** The period before, by its days and in few words, where the lines are compared with it. */
  readonly base?: { readonly label: string; readonly before: string };
}

/** Curves over time in the frame of every chart: drawn by the server, and answering to the pointer once seen. */
export function LinesFigure({ data, formatTick, base, ...figure }: LinesFigureProps) {
  const locale = useLocale();
  const draw = (width: number) => (
    <LinesChart data={data} width={width} height={240} title={figure.name} formatTick={formatTick} />
  );
  return (
    <ChartFigure
      {...figure}
      title={figure.name}
      wide={draw(drawingWidths.wide)}
      narrow={draw(drawingWidths.narrow)}
      frame={(drawings) => (
        <LinesFigurePlot data={data} baseLabel={base?.label ?? ""} beforeLabel={base?.before ?? ""} locale={locale}>
          {drawings}
        </LinesFigurePlot>
      )}
    />
  );
}
