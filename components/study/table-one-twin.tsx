import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import type { StudyComparison } from "#lib/domain/study/compare-with-study.ts";
import type { StudyMetric } from "#lib/domain/study/printed-figures.ts";
import { studyMetricLabels } from "#lib/domain/study/study-metrics.ts";
import { platformName, regionName } from "#lib/i18n/names.ts";
import { computedWords, printedWords } from "./printed-value.ts";
import styles from "./table-one-twin.module.css";
import { VerdictMark } from "./verdict-mark.tsx";

const columnsOfTable = [
  "meanLikes",
  "maxLikes",
  "meanComments",
  "maxComments",
] as const satisfies readonly StudyMetric[];

interface TwinRow {
  readonly key: string;
  readonly region: string;
  readonly platform: string;
  readonly cells: ReadonlyMap<StudyMetric, StudyComparison>;
}

/** Table 1 as printed, each value with the computed one beneath it. */
export function TableOneTwin({ comparisons }: { readonly comparisons: readonly StudyComparison[] }) {
  const text = useTranslations("study");
  const locale = useLocale();
  const words = { atLeast: (value: string) => text("values.atLeast", { value }) };
  const groups = Map.groupBy(comparisons, ({ figure }) => `${figure.region} ${figure.platform}`);
  const rows = Array.from(groups, ([key, cells]): TwinRow => {
    const figure = cells[0]?.figure;
    return {
      key,
      region: regionName(figure?.region ?? null, locale) ?? "",
      platform: figure?.platform ? platformName(figure.platform) : "",
      cells: new Map(cells.map((cell) => [cell.figure.metric, cell])),
    };
  });
  const columns: Column<TwinRow>[] = [
    { id: "region", header: text("table.region"), isRowHeader: true, cell: (row) => row.region },
    { id: "platform", header: text("table.platform"), cell: (row) => row.platform },
    ...columnsOfTable.map(
      (metric): Column<TwinRow> => ({
        id: metric,
        header: studyMetricLabels[metric][locale],
        numeric: true,
        cell: (row) => {
          const cell = row.cells.get(metric);
          if (!cell) return null;
          return (
            <div className={styles.pair}>
              <span className={styles.printed}>
                <span className="visually-hidden">{text("printedLabel")} </span>
                {printedWords(cell.figure.value, metric, locale, words)}
              </span>
              <span className={styles.computed}>
                <span className="visually-hidden">{text("computedLabel")} </span>
                {cell.computed.map(({ value }) => computedWords(value, locale)).join(", ")}{" "}
                <VerdictMark verdict={cell.verdict} />
              </span>
            </div>
          );
        },
      }),
    ),
  ];
  return <DataTable caption={text("table.title")} columns={columns} rows={rows} rowKey={(row) => row.key} />;
}
