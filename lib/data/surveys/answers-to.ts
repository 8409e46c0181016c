import "server-only";
import { columnsOf, findQuestion, type SurveyForm, type SurveyQuestion } from "../../domain/survey/codebook.ts";
import { type WrittenAnswer, writtenAnswers } from "../../domain/survey/written-answers.ts";
import { getDatabase } from "../database/db.ts";
import { countAnswers } from "./count-answers.ts";
import { readFormFile } from "./form-file.ts";
import type { Survey } from "./surveys.ts";

const isOpen = ({ type }: SurveyQuestion): boolean => type === "text" || type === "date";

/** Everybody's answers to a question as they were written, each with what it means; none for dates and free text. */
export async function listWrittenAnswers(survey: Survey, question: SurveyQuestion): Promise<WrittenAnswer[]> {
  if (isOpen(question)) return [];
  const counts = await countAnswers(survey, question.code, { filters: [], languages: [] });
  return writtenAnswers(survey.codebook, question, counts);
}

/** The answers of one form to all of its questions, by code; one read, of its first thousands of responses. */
export async function listAnswersOfForm(survey: Survey, form: SurveyForm): Promise<Map<string, WrittenAnswer[]>> {
  const stored = survey.forms.find(({ id }) => String(id) === form.id);
  if (stored === undefined) return new Map();
  const file = await readFormFile(getDatabase().pool, stored);
  const codes = new Set(form.columns.flatMap(({ question }) => question ?? []));
  return new Map(
    [...codes].map((code): [string, WrittenAnswer[]] => {
      const question = findQuestion(survey.codebook, code);
      if (question === null || isOpen(question)) return [code, []];
      const columns = columnsOf(form, code);
      const counts = columns.flatMap(({ place }, own) =>
        (file.columns[place]?.answers ?? []).map(({ text, n }) => ({
          form: form.id,
          language: form.language,
          cells: columns.map((_, other) => (other === own ? text : "")),
          n,
        })),
      );
      return [code, writtenAnswers(survey.codebook, question, counts)];
    }),
  );
}
