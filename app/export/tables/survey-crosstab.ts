import { answerSurveyCrosstab } from "#lib/answers/surveys/answer-survey-crosstab.ts";
import type { SurveyCrosstabAnswer } from "#lib/contract/answers/survey-crosstab-answer.ts";
import { parseSurveyCrosstabQuestion } from "#lib/contract/questions/survey-question.ts";
import { questionOf } from "#lib/data/surveys/survey-tables.ts";
import { getSurveyNamed } from "#lib/data/surveys/surveys.ts";
import { labelIn } from "#lib/domain/survey/codebook.ts";
import type { CellValue } from "#lib/export/csv.ts";
import type { AboutLine, ExportTable } from "#lib/export/export-table.ts";
import { formatCount, formatDecimal, formatPValue } from "#lib/i18n/format.ts";
import type { ExportQuestion } from "../export-question.ts";
import { surveyAbout } from "./survey-about.ts";

/** Who answered both, and what the tests say of them. */
function facts({ say, language }: ExportQuestion, { n, leftOut, test }: SurveyCrosstabAnswer): AboutLine[] {
  const people: AboutLine = [
    say("about.people"),
    say("about.peopleText", { n: formatCount(n, language), leftOut: formatCount(leftOut, language) }),
  ];
  if (test === null || test.chi2 === null) return [people];
  const words = say("about.testText", {
    chi2: formatDecimal(test.chi2, language, 2),
    df: formatCount(test.df, language),
    p: formatPValue(test.p, language),
    v: formatDecimal(test.cramersV, language, 2),
  });
  const fisher = test.fisherP === null ? [] : [say("about.fisherText", { p: formatPValue(test.fisherP, language) })];
  return [people, [say("about.test"), [words, ...fisher].join("; ")]];
}

/** Questions `row` and `column` of `survey` against each other, a row for each cell, with the filter of the page. */
export async function surveyCrosstab(question: ExportQuestion): Promise<ExportTable> {
  const { say, query, language, access } = question;
  const asked = parseSurveyCrosstabQuestion(query);
  const answer = await answerSurveyCrosstab(asked, access);
  const survey = await getSurveyNamed(asked.survey);
  const nameOf = (code: string) => labelIn(questionOf(survey, code).labels, language, code);
  const title = `${say("titles.surveyCrosstab")}: ${nameOf(answer.rowQuestion)} × ${nameOf(answer.columnQuestion)}`;
  const weights = answer.weights && {
    questions: asked.scope.margins.map(({ question: code }) => code),
    cost: { n: answer.weights.n, deff: answer.weights.designEffect, nEff: answer.weights.effectiveN },
  };
  return {
    name: `survey-${survey.id}-${answer.rowQuestion}-${answer.columnQuestion}`,
    title,
    columns: [
      { header: say("columns.rowCode"), kind: "text" },
      { header: say("columns.rowAnswer"), kind: "text" },
      { header: say("columns.columnCode"), kind: "text" },
      { header: say("columns.columnAnswer"), kind: "text" },
      { header: "n", kind: "integer" },
      { header: say("columns.rowShare"), kind: "share" },
      { header: say("columns.rowBase"), kind: "integer" },
      { header: say("columns.columnShare"), kind: "share" },
      { header: say("columns.columnBase"), kind: "integer" },
      { header: say("columns.residual"), kind: "decimal" },
    ],
    rows: answer.rows.map((cell): CellValue[] => [
      cell.row,
      cell.rowLabel ?? say("columns.notListed"),
      cell.column,
      cell.columnLabel ?? say("columns.notListed"),
      cell.n,
      cell.rowShare,
      cell.rowBase,
      cell.columnShare,
      cell.columnBase,
      cell.residual,
    ]),
    about: surveyAbout(question, survey, title, { weights, facts: facts(question, answer) }),
  };
}
