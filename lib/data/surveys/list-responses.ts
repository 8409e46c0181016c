import "server-only";
import type { Locale } from "../../domain/model.ts";
import type { RawCell } from "../../domain/survey/answer-counts.ts";
import { InvalidRequestError } from "../../errors.ts";
import { getDatabase } from "../database/db.ts";
import { rawFiltersOf, type SurveyScope } from "./answer-filter.ts";
import { blockQuery } from "./block-query.ts";
import { blankValueNo, blockSize } from "./stage-responses.ts";
import type { Survey } from "./surveys.ts";

/** One returned questionnaire; `cells` stand beside the question columns of its form. */
export interface SurveyResponse {
  readonly formId: number;
  readonly responseNo: number;
  readonly language: Locale | null;
  readonly submittedAt: Date | null;
  readonly isComplete: boolean | null;
  readonly cells: readonly RawCell[];
}

export interface ResponsePage {
  readonly responses: readonly SurveyResponse[];
  readonly nextCursor: string | null;
}

/** Place after a response, in the order of forms and responses. */
export function responseCursor({ formId, responseNo }: Pick<SurveyResponse, "formId" | "responseNo">): string {
  return `${formId}.${responseNo}`;
}

/** @throws InvalidRequestError `cursor_damaged` */
export function parseResponseCursor(cursor: string | null): { formId: number; responseNo: number } {
  if (cursor === null) return { formId: 0, responseNo: -1 };
  const [, formId, responseNo] = /^(\d{1,9})\.(\d{1,9})$/.exec(cursor) ?? [];
  if (formId === undefined || responseNo === undefined) throw new InvalidRequestError("cursor_damaged");
  return { formId: Number(formId), responseNo: Number(responseNo) };
}

interface ResponseRow {
  response_no: number;
  language: Locale | null;
  submitted_at: Date | null;
  is_complete: boolean | null;
}

/** Cells of responses of one form, read from their blocks. */
async function cellsOf(formId: number, width: number, responseNos: readonly number[]): Promise<Map<number, RawCell[]>> {
  const { pool } = getDatabase();
  const blocks = [...new Set(responseNos.map((no) => Math.floor(no / blockSize)))];
  const { rows } = await pool.query<{ column_no: number; response_no: number; value_no: number | null }>(
    `SELECT b.column_no, n AS response_no, b.value_nos[n % $4 + 1] AS value_no
     FROM survey_block AS b JOIN unnest($3::int[]) AS n ON n / $4 = b.block_no
     WHERE b.form_id = $1 AND b.column_no >= 0 AND b.block_no = ANY ($2)`,
    [formId, blocks, responseNos, blockSize],
  );
  const { rows: values } = await pool.query<{ column_no: number; value_no: number; text: string }>(
    `SELECT v.column_no, v.value_no, v.text FROM survey_value AS v
     JOIN unnest($2::int[], $3::int[]) AS w(column_no, value_no) ON v.column_no = w.column_no AND v.value_no = w.value_no
     WHERE v.form_id = $1`,
    [formId, rows.map((row) => row.column_no), rows.map((row) => row.value_no)],
  );
  const texts = new Map(values.map((value) => [`${value.column_no} ${value.value_no}`, value.text]));
  const cells = new Map(responseNos.map((no) => [no, Array<RawCell>(width).fill(null)]));
  for (const row of rows) {
    const own = cells.get(row.response_no);
    if (own === undefined || row.value_no === null) continue;
    own[row.column_no] = row.value_no === blankValueNo ? "" : (texts.get(`${row.column_no} ${row.value_no}`) ?? null);
  }
  return cells;
}

/** Current responses of a scope, form by form in the order of their files. */
export async function listResponses(
  survey: Survey,
  scope: SurveyScope,
  page: { readonly cursor: string | null; readonly limit: number },
): Promise<ResponsePage> {
  const after = parseResponseCursor(page.cursor);
  const found: SurveyResponse[] = [];
  for (const form of survey.codebook.forms) {
    const formId = Number(form.id);
    if (formId < after.formId || found.length > page.limit) continue;
    const query = blockQuery(formId, [], await rawFiltersOf(survey, form, scope), scope.languages);
    const start = formId === after.formId ? after.responseNo : -1;
    const { rows } = await getDatabase().pool.query<ResponseRow>(
      `SELECT r.response_no, r.language, r.submitted_at, r.is_complete ${query.from} AND r.response_no > $${query.params.length + 1}
       ORDER BY r.response_no LIMIT $${query.params.length + 2}`,
      [...query.params, start, page.limit + 1 - found.length],
    );
    const cells = await cellsOf(
      formId,
      form.columns.length,
      rows.map((row) => row.response_no),
    );
    found.push(
      ...rows.map((row) => ({
        formId,
        responseNo: row.response_no,
        language: row.language ?? form.language,
        submittedAt: row.submitted_at,
        isComplete: row.is_complete,
        cells: cells.get(row.response_no) ?? [],
      })),
    );
  }
  const responses = found.slice(0, page.limit);
  const last = responses.at(-1);
  return { responses, nextCursor: found.length > page.limit && last ? responseCursor(last) : null };
}
