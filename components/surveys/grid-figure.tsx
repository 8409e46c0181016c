import { useLocale, useTranslations } from "next-intl";
import { ChartFigure } from "#components/charts/chart-figure.tsx";
import { StackedSharesChart } from "#components/charts/stacked-shares-chart.tsx";
import { TwinTableView } from "#components/charts/twin-table.tsx";
import { drawingWidths } from "#components/metrics/figure-notes.ts";
import type { SurveyTableAnswerRow } from "#lib/contract/answers/survey-tables-answer.ts";
import { labelIn, type QuestionGroup, type SurveyQuestion } from "#lib/domain/survey/codebook.ts";
import type { PublishedTable } from "#lib/domain/survey/publish-table.ts";
import { isSmallBase, type SurveyTable, smallBase } from "#lib/domain/survey/survey-table.ts";
import { formatCount, formatPercent } from "#lib/i18n/format.ts";
import styles from "./question-figure.module.css";
import { scaleColors } from "./scale-colors.ts";

/** One row of a grid with its table, as it may be published. */
export interface GridRow {
  readonly question: SurveyQuestion;
  readonly table: SurveyTable;
  readonly published: PublishedTable;
  readonly rows: readonly SurveyTableAnswerRow[];
}

interface GridFigureProps {
  readonly id: string;
  readonly group: QuestionGroup;
  readonly gridRows: readonly GridRow[];
  readonly isWeighted: boolean;
  readonly isDemo: boolean;
}

const notListed = "not-listed";

/** A grid as one chart and one table: its rows by answer, each with the people it is of. */
export function GridFigure({ id, group, gridRows, isWeighted, isDemo }: GridFigureProps) {
  const [text, figure] = [useTranslations("survey.grid"), useTranslations("survey.figure")];
  const locale = useLocale();
  const name = labelIn(group.labels, locale, group.code);
  const codes = [...new Set(gridRows.flatMap(({ rows }) => rows.map(({ option }) => option)))];
  const labelOf = (code: string | null) =>
    gridRows.flatMap(({ rows }) => rows).find(({ option, label }) => option === code && label !== null)?.label ??
    code ??
    figure("notListedLabel");
  const outside = new Set(
    gridRows.flatMap(({ table }) => table.rows.flatMap(({ code, isDontKnow }) => (isDontKnow ? [code] : []))),
  );
  const inside = codes.filter((code) => code !== null && !outside.has(code));
  const colors = scaleColors(inside.length);
  const keys = codes.map((code) => {
    const own = colors[inside.indexOf(code)] ?? { color: "var(--line-strong)", ink: "var(--ink)" };
    return { id: code ?? notListed, label: labelOf(code), ...own };
  });
  const hasMean = gridRows.some(({ table }) => table.likert !== null);
  const nameOf = ({ question }: GridRow) => labelIn(question.labels, locale, question.code);
  const data = {
    keys,
    rows: gridRows.map((row) => ({
      id: row.question.code,
      label: nameOf(row),
      end: row.published.baseN === null ? figure("hidden") : text("n", { n: formatCount(row.published.baseN, locale) }),
      parts: row.rows.map(({ option, share }) => ({
        key: option ?? notListed,
        value: share,
        text: formatPercent(share, locale, 0),
      })),
    })),
  };
  const percent = (share: number | null) => (share === null ? null : Math.round(share * 10_000) / 100);
  const twin = {
    headers: [
      text("row"),
      figure("headers.n"),
      ...keys.map(({ label }) => `${label}, %`),
      ...(hasMean ? [text("mean")] : []),
    ],
    rows: gridRows.map((row) => [
      nameOf(row),
      row.published.baseN,
      ...codes.map((code) => percent(row.rows.find(({ option }) => option === code)?.share ?? null)),
      ...(hasMean ? [row.published.isAnyHidden ? null : (row.table.likert?.mean ?? null)] : []),
    ]),
  };
  const [first] = gridRows;
  const bases = gridRows.flatMap(({ published: { baseN } }) => (baseN === null ? [] : [baseN]));
  const notes = [
    text(`base.${first?.table.base.kind ?? "answered"}`),
    ...(isWeighted ? [figure("weighted")] : []),
    ...(gridRows.some(({ published }) => published.isAnyHidden) ? [figure("hiddenNote")] : []),
    ...(bases.some(isSmallBase) ? [figure("smallBase", { least: smallBase })] : []),
    isDemo ? figure("source") : figure("sourceImports"),
  ];
  return (
    <div className={styles.grid}>
      <ChartFigure
        id={id}
        title={name}
        name={name}
        notes={notes}
        legend={keys.map(({ id: key, label, color }) => ({ id: key, label, color }))}
        wide={<StackedSharesChart data={data} width={drawingWidths.wide + 200} title={name} />}
        narrow={<StackedSharesChart data={data} width={drawingWidths.narrow} title={name} />}
        table={twin}
      />
      <div className={styles.paper}>
        <TwinTableView table={twin} caption={name} locale={locale} />
      </div>
    </div>
  );
}
