import "server-only";
import type { Locale } from "../../domain/model.ts";
import { answerCoder } from "../../domain/survey/code-answer.ts";
import { columnsOf, findQuestion, type SurveyForm } from "../../domain/survey/codebook.ts";
import { rowCodes, rowsOfAnswer } from "../../domain/survey/table-rows.ts";
import { InvalidRequestError } from "../../errors.ts";
import { getDatabase } from "../database/db.ts";
import type { Survey } from "./surveys.ts";

/** People who gave one of some answers to a question; `null` is an answer that the codebook does not list. */
export interface AnswerFilter {
  readonly question: string;
  readonly options: readonly (string | null)[];
}

/** Whom a table is of. */
export interface SurveyScope {
  readonly filters: readonly AnswerFilter[];
  /** Languages in which people answered; all where empty. */
  readonly languages: readonly Locale[];
}

/** What a filter is for one form: in one of these columns, one of these raw answers. */
export type RawFilter = readonly { readonly column: number; readonly valueNos: readonly number[] }[];

/** Throws InvalidRequestError where a filter names a question or an answer that the survey has not. */
function checkFilter(survey: Survey, { question: code, options }: AnswerFilter): void {
  const question = findQuestion(survey.codebook, code);
  if (question === null) throw new InvalidRequestError("survey_question_unknown", { value: code });
  const known = rowCodes(question);
  const unknown = options.find((option) => option !== null && !known.includes(option));
  if (typeof unknown === "string") {
    throw new InvalidRequestError("survey_filter_option", { question: code, option: unknown });
  }
}

/** A filter as numbers of raw answers of one form; nobody of the form passes where it is empty. */
async function rawFilterOf(survey: Survey, form: SurveyForm, filter: AnswerFilter): Promise<RawFilter> {
  const question = findQuestion(survey.codebook, filter.question);
  const columns = columnsOf(form, filter.question);
  if (question === null || columns.length === 0) return [];
  const coder = answerCoder(survey.codebook, question);
  const { rows } = await getDatabase().pool.query<{ column_no: number; value_no: number; text: string }>(
    "SELECT column_no, value_no, text FROM survey_value WHERE form_id = $1 AND column_no = ANY ($2)",
    [Number(form.id), columns.map(({ place }) => place)],
  );
  const wanted = new Set(filter.options);
  return columns.map(({ place }, index) => {
    const valueNos = rows.flatMap((row) => {
      if (row.column_no !== place) return [];
      const answer = coder.code(
        form.id,
        columns.map((_, other) => (other === index ? row.text : "")),
      );
      const passes = answer.state === "answered" && rowsOfAnswer(question, answer).some((code) => wanted.has(code));
      return passes ? [row.value_no] : [];
    });
    return { column: place, valueNos };
  });
}

/** All filters of a scope for one form; each of them has to be passed. */
export async function rawFiltersOf(survey: Survey, form: SurveyForm, scope: SurveyScope): Promise<RawFilter[]> {
  for (const filter of scope.filters) checkFilter(survey, filter);
  return Promise.all(scope.filters.map((filter) => rawFilterOf(survey, form, filter)));
}
