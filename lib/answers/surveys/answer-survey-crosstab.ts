import type { SurveyCrosstabAnswer } from "#lib/contract/answers/survey-crosstab-answer.ts";
import type { SurveyCrosstabQuestion } from "#lib/contract/questions/survey-question.ts";
import { questionOf, readCrossTable } from "#lib/data/surveys/survey-tables.ts";
import { getSurveyNamed } from "#lib/data/surveys/surveys.ts";
import type { CrossTable } from "#lib/domain/survey/cross-table.ts";
import { suppressSmallCells } from "#lib/domain/survey/suppress-small-cells.ts";
import { optionLabel } from "./answer-survey-tables.ts";

/** Adjusted residual of a cell, where the test could be computed. */
export function residualOf({ test }: CrossTable, row: number, column: number): number | null {
  if (test === null || test.stdResiduals === null) return null;
  return test.stdResiduals[test.rowsUsed.indexOf(row)]?.[test.colsUsed.indexOf(column)] ?? null;
}

/** Two questions of a survey against each other, cell by cell. */
export async function answerSurveyCrosstab(asked: SurveyCrosstabQuestion): Promise<SurveyCrosstabAnswer> {
  const { scope, language } = asked;
  const survey = await getSurveyNamed(asked.survey);
  const [rowQuestion, columnQuestion] = [questionOf(survey, asked.row), questionOf(survey, asked.column)];
  const table = await readCrossTable(survey, [asked.row, asked.column], scope);
  const isKnown = table.noTestReason === null;
  const hidden = suppressSmallCells(table.people, scope.suppress, { rows: isKnown, columns: isKnown });
  const { test } = table;
  // A residual next to the totals would give a hidden count away.
  const isAnyHidden = hidden.some((row) => row.includes(true));
  return {
    survey: { id: survey.id, name: survey.name },
    rowQuestion: rowQuestion.code,
    columnQuestion: columnQuestion.code,
    n: table.n,
    leftOut: table.leftOut,
    test: test && {
      chi2: test.chi2,
      df: test.df,
      p: test.p,
      cramersV: test.cramersV,
      cramersVCorrected: test.cramersVCorrected,
      minExpected: test.minExpected,
      fisherP: test.fisherP,
    },
    rows: table.rows.flatMap((row, i) =>
      table.columns.map((column, j) => {
        const isHidden = hidden[i]?.[j] === true;
        return {
          row,
          rowLabel: optionLabel(rowQuestion, row, language),
          column,
          columnLabel: optionLabel(columnQuestion, column, language),
          n: isHidden ? null : (table.people[i]?.[j] ?? 0),
          rowShare: isHidden ? null : (table.rowShares[i]?.[j] ?? null),
          rowBase: table.rowBases[i] ?? 0,
          columnShare: isHidden ? null : (table.columnShares[i]?.[j] ?? null),
          columnBase: table.columnBases[j] ?? 0,
          residual: isAnyHidden ? null : residualOf(table, i, j),
        };
      }),
    ),
  };
}
