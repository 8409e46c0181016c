import type { SurveyResponsesAnswer } from "#lib/contract/answers/survey-responses-answer.ts";
import { surveyPath } from "#lib/contract/api-routes.ts";
import { type SurveyResponsesQuestion, surveyScopeParamsOf } from "#lib/contract/questions/survey-question.ts";
import { listResponses, responseCursor } from "#lib/data/surveys/list-responses.ts";
import { getSurveyNamed } from "#lib/data/surveys/surveys.ts";
import { answerCoder } from "#lib/domain/survey/code-answer.ts";
import { columnsOf } from "#lib/domain/survey/codebook.ts";
import { rowsOfAnswer } from "#lib/domain/survey/table-rows.ts";
import type { Access } from "../access.ts";
import { requireAccess } from "../access.ts";

/**
 * One page of single responses, one row for each question that a person was asked.
 * @throws SignInRequiredError for a visitor, ForbiddenError for others who may not read them
 */
export async function answerSurveyResponses(
  asked: SurveyResponsesQuestion,
  access: Access,
): Promise<SurveyResponsesAnswer> {
  requireAccess(access, "survey.responses.read");
  const survey = await getSurveyNamed(asked.survey);
  const { codebook } = survey;
  const coders = codebook.questions.map((question) => ({ question, coder: answerCoder(codebook, question) }));
  const forms = new Map(codebook.forms.map((form) => [form.id, form]));
  const page = await listResponses(survey, asked.scope, asked);
  const rows = page.responses.flatMap((response) => {
    const form = forms.get(String(response.formId));
    if (!form) return [];
    return coders.flatMap(({ question, coder }) => {
      const cells = columnsOf(form, question.code).map(({ place }) => response.cells[place] ?? null);
      const answer = coder.code(form.id, cells);
      if (answer.state === "notShown") return [];
      const codes = answer.state === "answered" ? rowsOfAnswer(question, answer).filter((code) => code !== null) : [];
      const raw = cells.filter((cell) => cell !== null && cell !== "").join("; ");
      return [
        {
          response: responseCursor(response),
          language: response.language,
          submittedAt: response.submittedAt?.toISOString() ?? null,
          complete: response.isComplete,
          question: question.code,
          options: codes.length > 0 ? codes.join(",") : null,
          raw: raw === "" ? null : raw,
        },
      ];
    });
  });
  const { nextCursor } = page;
  const params = surveyScopeParamsOf(asked.scope);
  params.set("limit", String(asked.limit));
  if (nextCursor !== null) params.set("cursor", nextCursor);
  const next = nextCursor === null ? null : `${surveyPath(survey.id, "responses")}?${params}`;
  return { survey: { id: survey.id, name: survey.name }, rows, nextCursor, next };
}
