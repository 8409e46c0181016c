import type { SurveyCrosstabAnswer } from "#lib/contract/answers/survey-crosstab-answer.ts";
import type { SurveyCrosstabQuestion } from "#lib/contract/questions/survey-question.ts";
import { questionOf, readCrossTable } from "#lib/data/surveys/survey-tables.ts";
import { readWeights } from "#lib/data/surveys/survey-weights.ts";
import { getSurveyNamed } from "#lib/data/surveys/surveys.ts";
import type { CrossTable } from "#lib/domain/survey/cross-table.ts";
import { suppressSmallCells } from "#lib/domain/survey/suppress-small-cells.ts";
import type { Access } from "../access.ts";
import { optionLabel, weightsAnswer } from "./answer-survey-tables.ts";
import { leastPeopleFor } from "./least-people.ts";

/** Adjusted residual of a cell, where the test could be computed. */
export function residualOf({ test }: CrossTable, row: number, column: number): number | null {
  if (test === null || test.stdResiduals === null) return null;
  return test.stdResiduals[test.rowsUsed.indexOf(row)]?.[test.colsUsed.indexOf(column)] ?? null;
}

/** Two questions of a survey against each other, cell by cell. */
export async function answerSurveyCrosstab(
  asked: SurveyCrosstabQuestion,
  access: Access,
): Promise<SurveyCrosstabAnswer> {
  const { scope, language } = asked;
  const survey = await getSurveyNamed(asked.survey);
  const [rowQuestion, columnQuestion] = [questionOf(survey, asked.row), questionOf(survey, asked.column)];
  const weights = await readWeights(survey, scope, language);
  const table = await readCrossTable(survey, [asked.row, asked.column], scope, weights);
  const hidden = suppressSmallCells(
    { counts: table.people, rowTotals: table.rowBases, columnTotals: table.columnBases, total: table.n },
    leastPeopleFor(access, survey, scope.suppress),
    table.noTestReason === null,
  );
  // Tests and residuals next to the totals would give a hidden count away.
  const test = hidden.isAny ? null : table.test;
  return {
    survey: { id: survey.id, name: survey.name },
    rowQuestion: rowQuestion.code,
    columnQuestion: columnQuestion.code,
    weights: weightsAnswer(weights),
    n: hidden.total ? null : table.n,
    leftOut: table.leftOut,
    test: test && {
      chi2: test.chi2,
      df: test.df,
      p: test.p,
      cramersV: test.cramersV,
      cramersVCorrected: test.cramersVCorrected,
      minExpected: test.minExpected,
      fisherP: test.fisherP,
      fisherSimulated: test.fisherIsSimulated,
    },
    rows: table.rows.flatMap((row, i) =>
      table.columns.map((column, j) => {
        const isHidden = hidden.counts[i]?.[j] === true;
        const isRowHidden = hidden.rowTotals[i] === true;
        const isColumnHidden = hidden.columnTotals[j] === true;
        return {
          row,
          rowLabel: optionLabel(rowQuestion, row, language),
          column,
          columnLabel: optionLabel(columnQuestion, column, language),
          n: isHidden ? null : (table.people[i]?.[j] ?? 0),
          rowShare: isHidden || isRowHidden ? null : (table.rowShares[i]?.[j] ?? null),
          rowBase: isRowHidden ? null : (table.rowBases[i] ?? 0),
          columnShare: isHidden || isColumnHidden ? null : (table.columnShares[i]?.[j] ?? null),
          columnBase: isColumnHidden ? null : (table.columnBases[j] ?? 0),
          residual: hidden.isAny ? null : residualOf(table, i, j),
        };
      }),
    ),
  };
}
