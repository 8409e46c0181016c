import "server-only";
import { findQuestion, type SurveyQuestion } from "../../domain/survey/codebook.ts";
import { type CrossTable, crossTabulate } from "../../domain/survey/cross-table.ts";
import type { SurveyTable } from "../../domain/survey/survey-table.ts";
import { type TabulateOptions, tabulate } from "../../domain/survey/tabulate.ts";
import { InvalidRequestError } from "../../errors.ts";
import type { SurveyScope } from "./answer-filter.ts";
import { countAnswers, countJointAnswers } from "./count-answers.ts";
import type { Survey } from "./surveys.ts";

/** A question of a survey. Throws InvalidRequestError `survey_question_unknown`. */
export function questionOf(survey: Survey, code: string): SurveyQuestion {
  const question = findQuestion(survey.codebook, code);
  if (question === null) throw new InvalidRequestError("survey_question_unknown", { value: code });
  return question;
}

/** The table of one question for the people of a scope. */
export async function readSurveyTable(
  survey: Survey,
  code: string,
  scope: SurveyScope,
  options: TabulateOptions = {},
): Promise<SurveyTable> {
  const question = questionOf(survey, code);
  return tabulate(survey.codebook, question, await countAnswers(survey, code, scope), options);
}

/** Two questions against each other for the people of a scope. */
export async function readCrossTable(
  survey: Survey,
  [row, column]: readonly [string, string],
  scope: SurveyScope,
): Promise<CrossTable> {
  const questions = [questionOf(survey, row), questionOf(survey, column)] as const;
  return crossTabulate(survey.codebook, questions, await countJointAnswers(survey, [row, column], scope));
}
