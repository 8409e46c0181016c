import "server-only";
import type { SurveyQuestion } from "../../domain/survey/codebook.ts";
import { type WrittenAnswer, writtenAnswers } from "../../domain/survey/written-answers.ts";
import { countAnswers } from "./count-answers.ts";
import type { Survey } from "./surveys.ts";

/**
 * Everybody's answers to a question as they were written, each with what it means; none for dates and free text.
 * @param formId looks at one form only
 */
export async function listWrittenAnswers(
  survey: Survey,
  question: SurveyQuestion,
  formId?: string,
): Promise<WrittenAnswer[]> {
  if (question.type === "text" || question.type === "date") return [];
  const counts = await countAnswers(survey, question.code, { filters: [], languages: [] });
  const own = formId === undefined ? counts : counts.filter(({ form }) => form === formId);
  return writtenAnswers(survey.codebook, question, own);
}
