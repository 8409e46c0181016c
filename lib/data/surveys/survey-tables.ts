import "server-only";
import type { JointAnswerCount } from "../../domain/survey/answer-counts.ts";
import { findQuestion, type SurveyQuestion } from "../../domain/survey/codebook.ts";
import { type CrossTable, crossTabulate } from "../../domain/survey/cross-table.ts";
import type { SurveyTable } from "../../domain/survey/survey-table.ts";
import { rowCodes } from "../../domain/survey/table-rows.ts";
import { type TabulateOptions, tabulate } from "../../domain/survey/tabulate.ts";
import { InvalidRequestError } from "../../errors.ts";
import type { SurveyScope } from "./answer-filter.ts";
import { countJointAnswers } from "./count-answers.ts";
import type { SurveyWeights } from "./survey-weights.ts";
import type { Survey } from "./surveys.ts";

/** A question of a survey. Throws InvalidRequestError `survey_question_unknown`. */
export function questionOf(survey: Survey, code: string): SurveyQuestion {
  const question = findQuestion(survey.codebook, code);
  if (question === null) throw new InvalidRequestError("survey_question_unknown", { value: code });
  return question;
}

/** People by their answers to some questions, with the sum of their weights where people are weighed. */
async function countWeighted(
  survey: Survey,
  questions: readonly string[],
  scope: SurveyScope,
  weights: SurveyWeights | null,
): Promise<JointAnswerCount[]> {
  if (weights === null) return countJointAnswers(survey, questions, scope);
  const counts = await countJointAnswers(survey, [...questions, ...weights.questions], scope);
  return counts.flatMap(({ answers, ...count }) => {
    const known = answers.slice(questions.length);
    if (weights.isLeftOut(count.form, known)) return [];
    const weight = count.n * weights.weightOf(count.form, known);
    return [{ ...count, answers: answers.slice(0, questions.length), weight }];
  });
}

/** The table of one question for the people of a scope. */
export async function readSurveyTable(
  survey: Survey,
  code: string,
  scope: SurveyScope,
  { weights = null, ...options }: TabulateOptions & { readonly weights?: SurveyWeights | null } = {},
): Promise<SurveyTable> {
  const question = questionOf(survey, code);
  const counts = await countWeighted(survey, [code], scope, weights);
  const answers = counts.map((count) => ({ ...count, cells: count.answers[0] ?? [] }));
  const designEffect = weights?.cost.deff ?? 1;
  return tabulate(survey.codebook, question, answers, { designEffect, ...options });
}

/** Two questions against each other for the people of a scope. */
export async function readCrossTable(
  survey: Survey,
  [row, column]: readonly [string, string],
  scope: SurveyScope,
  weights: SurveyWeights | null = null,
): Promise<CrossTable> {
  const questions = [questionOf(survey, row), questionOf(survey, column)] as const;
  const uncrossed = row === column ? row : questions.find((question) => rowCodes(question).length === 0)?.code;
  if (uncrossed !== undefined) throw new InvalidRequestError("survey_crosstab_question", { question: uncrossed });
  return crossTabulate(survey.codebook, questions, await countWeighted(survey, [row, column], scope, weights));
}
