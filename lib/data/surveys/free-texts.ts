import "server-only";
import type { Locale } from "../../domain/model.ts";
import { columnsOf } from "../../domain/survey/codebook.ts";
import { getDatabase } from "../database/db.ts";
import { rawFiltersOf, type SurveyScope } from "./answer-filter.ts";
import { blockQuery } from "./block-query.ts";
import { parseResponseCursor, responseCursor } from "./list-responses.ts";
import type { Survey } from "./surveys.ts";

/** One answer in a person's own words. */
export interface FreeText {
  readonly response: string;
  readonly language: Locale | null;
  readonly text: string;
}

export interface FreeTextPage {
  readonly texts: readonly FreeText[];
  readonly nextCursor: string | null;
}

/** Answers to one question as they were written, those that hold all words of a search, form by form. */
export async function listFreeTexts(
  survey: Survey,
  question: string,
  scope: SurveyScope,
  page: { readonly search: string | null; readonly cursor: string | null; readonly limit: number },
): Promise<FreeTextPage> {
  const after = parseResponseCursor(page.cursor);
  const words = (page.search ?? "").split(/\s+/).filter((word) => word !== "");
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
  const found: FreeText[] = [];
  for (const form of survey.codebook.forms) {
    const formId = Number(form.id);
    if (formId < after.formId || found.length > page.limit) continue;
    const [column] = columnsOf(form, question);
    if (!column) continue;
    const filters = await rawFiltersOf(survey, form, scope);
    const query = blockQuery(formId, [column.place], filters, scope.languages);
    const start = formId === after.formId ? after.responseNo : -1;
    const at = query.params.length;
    const { rows } = await getDatabase().pool.query<{ response_no: number; language: Locale | null; text: string }>(
      `SELECT a.response_no, a.language, v.text
       FROM (SELECT r.response_no, r.language, ${query.cell(column.place)} AS value_no ${query.from}) AS a
         JOIN survey_value AS v ON v.form_id = $1 AND v.column_no = $${at + 1} AND v.value_no = a.value_no
       WHERE a.response_no > $${at + 2} AND v.text ILIKE ALL ($${at + 3}::text[])
       ORDER BY a.response_no LIMIT $${at + 4}`,
      [...query.params, column.place, start, patterns, page.limit + 1 - found.length],
    );
    found.push(
      ...rows.map((row) => ({
        response: responseCursor({ formId, responseNo: row.response_no }),
        language: row.language ?? form.language,
        text: row.text,
      })),
    );
  }
  const texts = found.slice(0, page.limit);
  return { texts, nextCursor: found.length > page.limit ? (texts.at(-1)?.response ?? null) : null };
}
