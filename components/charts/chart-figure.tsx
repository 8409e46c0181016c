import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChartActions } from "./chart-actions.tsx";
import styles from "./chart-figure.module.css";
import { Drawing } from "./drawing.tsx";
import { Legend, type LegendItem } from "./legend.tsx";
import { type TwinTable, TwinTableView } from "./twin-table.tsx";

interface ChartFigureProps {
  /** Unique on the page: address of the figure and name of saved files. */
  readonly id: string;
  readonly title: ReactNode;
  /** The title as plain text, for saved files and screen readers. */
  readonly name: string;
  /** What the figure rests on, each a sentence: n, period, source. Drawn into saved files. */
  readonly notes: readonly string[];
  /** Remarks that are shown but not drawn into saved files. */
  readonly remark?: ReactNode;
  readonly legend?: readonly LegendItem[];
  /** The drawing for wide and for narrow places. */
  readonly wide: ReactNode;
  readonly narrow: ReactNode;
  /** What stands around both drawings and makes them answer to the pointer. */
  readonly frame?: (drawings: ReactNode) => ReactNode;
  readonly table: TwinTable;
}

/** The frame of every chart: what it shows, what it rests on, the same as a table, and ways to take it along. */
export function ChartFigure({
  id,
  title,
  name,
  notes,
  remark,
  legend,
  wide,
  narrow,
  frame = (drawings) => drawings,
  table,
}: ChartFigureProps) {
  const text = useTranslations("charts");
  const locale = useLocale();
  const labels = {
    svg: text("saveSvg"),
    png: text("savePng"),
    csv: text("saveCsv"),
    xlsx: text("saveXlsx"),
    about: text("aboutSheet"),
    link: text("copyLink"),
    copied: text("linkCopied"),
    failed: text("saveFailed"),
  };
  return (
    <figure id={id} className={styles.figure} aria-labelledby={`${id}-name`} data-chart={id} data-name={name}>
      <figcaption id={`${id}-name`} className={styles.title}>
        {title}
      </figcaption>
      {legend && legend.length > 0 && <Legend items={legend} />}
      <div className={styles.plot}>
        {frame(
          <>
            <Drawing className={styles.wide} isSaved>
              {wide}
            </Drawing>
            <Drawing className={styles.narrow}>{narrow}</Drawing>
          </>,
        )}
      </div>
      <div className={styles.notes}>
        <p>
          {notes.map((note) => (
            <span key={note} data-note>
              {note}{" "}
            </span>
          ))}
        </p>
        {remark && <div>{remark}</div>}
      </div>
      <div className={`${styles.tools} no-print`}>
        <details className={styles.details}>
          <summary>{text("asTable")}</summary>
          <TwinTableView table={table} caption={name} locale={locale} />
        </details>
        <ChartActions id={id} labels={labels} />
      </div>
    </figure>
  );
}
