import { optionLabel, tableRowsOf } from "#lib/answers/surveys/answer-survey-tables.ts";
import { type Codebook, labelIn } from "#lib/domain/survey/codebook.ts";
import { shownParts } from "#lib/domain/survey/grids.ts";
import type { PublishedTable } from "#lib/domain/survey/publish-table.ts";
import type { SurveyTable } from "#lib/domain/survey/survey-table.ts";
import type { CellValue } from "#lib/export/csv.ts";
import type { ExportColumn, ExportSheet } from "#lib/export/export-table.ts";
import type { ExportQuestion } from "../export-question.ts";

/** A table of a question with what of it may be read. */
interface Published {
  readonly table: SurveyTable;
  readonly published: PublishedTable;
}

/** A sheet for each grid: its rows by answer, with the people of each row and the mean of a scale. */
export function gridSheets(
  { say, language }: ExportQuestion,
  codebook: Codebook,
  tableOf: (question: string) => Published | undefined,
): ExportSheet[] {
  return shownParts(codebook).flatMap(({ grid }): ExportSheet[] => {
    if (grid === null) return [];
    const rows = grid.questions.flatMap((question) => {
      const found = tableOf(question.code);
      return found
        ? [{ question, ...found, cells: tableRowsOf(question, found.table, found.published, language) }]
        : [];
    });
    const codes = [...new Set(rows.flatMap(({ cells }) => cells.map(({ option }) => option)))];
    const [first] = grid.questions;
    const labels = codes.map((code) => (first && optionLabel(first, code, language)) ?? say("columns.notListed"));
    const columnsOf = (kind: "share" | "integer", sign: string): ExportColumn[] =>
      labels.map((label) => ({ header: `${label}, ${sign}`, kind }));
    return [
      {
        title: labelIn(grid.group.labels, language, grid.group.code),
        columns: [
          { header: say("columns.question"), kind: "text" },
          { header: "n", kind: "integer" },
          ...columnsOf("share", "%"),
          ...columnsOf("integer", "n"),
          { header: say("columns.mean"), kind: "decimal" },
        ],
        rows: rows.map(({ question, table, published, cells }): CellValue[] => [
          labelIn(question.labels, language, question.code),
          published.baseN,
          ...codes.map((code) => cells.find(({ option }) => option === code)?.share ?? null),
          ...codes.map((code) => cells.find(({ option }) => option === code)?.n ?? null),
          published.isAnyHidden ? null : (table.likert?.mean ?? null),
        ]),
      },
    ];
  });
}
