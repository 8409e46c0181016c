import type {
  SurveyTableAnswerRow,
  SurveyTablesAnswer,
  SurveyWeightsAnswer,
} from "#lib/contract/answers/survey-tables-answer.ts";
import type { SurveyTablesQuestion } from "#lib/contract/questions/survey-question.ts";
import { questionOf, readSurveyTable } from "#lib/data/surveys/survey-tables.ts";
import { readWeights, type SurveyWeights } from "#lib/data/surveys/survey-weights.ts";
import { getSurveyNamed } from "#lib/data/surveys/surveys.ts";
import type { Locale } from "#lib/domain/model.ts";
import { labelIn, type SurveyQuestion } from "#lib/domain/survey/codebook.ts";
import { type PublishedTable, publishTable } from "#lib/domain/survey/publish-table.ts";
import type { SurveyTable } from "#lib/domain/survey/survey-table.ts";
import type { Access } from "../access.ts";
import { leastPeopleFor } from "./least-people.ts";

/** Label of an option, or of a point of a bare scale; null for what the codebook does not list. */
export function optionLabel(question: SurveyQuestion, code: string | null, language: Locale): string | null {
  if (code === null) return null;
  const option = question.options.find((candidate) => candidate.code === code);
  return option ? labelIn(option.labels, language, code) : code;
}

/** Rows of a table as doors write them; counts that are too small to be published are null. */
export function tableRowsOf(
  question: SurveyQuestion,
  table: SurveyTable,
  { hiddenRows, baseN }: Pick<PublishedTable, "hiddenRows" | "baseN">,
  language: Locale,
): SurveyTableAnswerRow[] {
  return table.rows.map(({ code, n, share, interval }, place) => {
    const isHidden = hiddenRows[place] === true;
    return {
      question: question.code,
      option: code,
      label: optionLabel(question, code, language),
      n: isHidden ? null : n,
      share: isHidden || baseN === null ? null : share,
      low: isHidden || interval === null ? null : interval[0],
      high: isHidden || interval === null ? null : interval[1],
      base: table.base.kind,
      baseN,
    };
  });
}

/** What weights cost, as doors write it. */
export function weightsAnswer(weights: SurveyWeights | null): SurveyWeightsAnswer | null {
  if (weights === null) return null;
  const { n, deff, nEff, minWeight, maxWeight } = weights.cost;
  return { n, designEffect: deff, effectiveN: nEff, least: minWeight, most: maxWeight, leftOut: weights.leftOut };
}

/** Tables of a survey's questions. */
export async function answerSurveyTables(asked: SurveyTablesQuestion, access: Access): Promise<SurveyTablesAnswer> {
  const { scope, base, language } = asked;
  const survey = await getSurveyNamed(asked.survey);
  const codes = asked.questions.length > 0 ? asked.questions : survey.codebook.questions.map(({ code }) => code);
  const weights = await readWeights(survey, scope, language);
  const least = leastPeopleFor(access, survey, scope.suppress);
  const found = await Promise.all(
    codes.map(async (code) => {
      const table = await readSurveyTable(survey, code, scope, { base, weights });
      return { question: questionOf(survey, code), table, published: publishTable(table, least) };
    }),
  );
  return {
    survey: { id: survey.id, name: survey.name },
    weights: weightsAnswer(weights),
    questions: found.map(({ question, table: { likert }, published: { counts, isAnyHidden } }) => ({
      code: question.code,
      label: labelIn(question.labels, language, question.code),
      type: question.type,
      ...counts,
      // Mean and spread next to the counts that are shown would give the others away.
      scale:
        likert !== null && !isAnyHidden
          ? {
              n: likert.n,
              mean: likert.mean,
              sd: likert.sd,
              median: likert.median,
              top2: likert.top2,
              bottom2: likert.bottom2,
              net: likert.net,
            }
          : null,
    })),
    rows: found.flatMap(({ question, table, published }) => tableRowsOf(question, table, published, language)),
  };
}
