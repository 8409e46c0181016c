import "server-only";
import type { ClientBase } from "pg";
import type { Locale } from "../../domain/model.ts";
import { formSignature } from "../../domain/survey/codebook.ts";
import type { FormFile } from "../../domain/survey/propose/draft-question.ts";
import type { SurveyColumn } from "../../importers/importer.ts";
import { headerOf } from "./form-of-file.ts";
import { blankValueNo } from "./stage-responses.ts";

/** Enough blocks to see what a column is; rarer answers wait in the tables themselves. */
const blocksRead = 20;
const answersRead = 3000;

/** A form with its columns, as it is stored. */
export interface FormKey {
  readonly id: number;
  readonly language: Locale | null;
  readonly columns: readonly SurveyColumn[];
}

/** A form as the codebook meets it: headers, and the distinct answers of its first thousands of responses. */
export async function readFormFile(client: Pick<ClientBase, "query">, form: FormKey): Promise<FormFile> {
  const { rows } = await client.query<{ column_no: number; text: string; n: number }>(
    `SELECT c.column_no, v.text, c.n
     FROM (
       SELECT column_no, value_no, n, row_number() OVER (PARTITION BY column_no ORDER BY n DESC, value_no) AS place
       FROM (
         SELECT b.column_no, u.value_no, count(*)::int AS n
         FROM survey_block AS b, unnest(b.value_nos) AS u(value_no)
         WHERE b.form_id = $1 AND b.column_no >= 0 AND b.block_no < $2 AND u.value_no <> $3 GROUP BY b.column_no, u.value_no
       ) AS counted
     ) AS c JOIN survey_value AS v ON v.form_id = $1 AND v.column_no = c.column_no AND v.value_no = c.value_no
     WHERE c.place <= $4 ORDER BY c.column_no, c.place`,
    [form.id, blocksRead, blankValueNo, answersRead],
  );
  const answers = Map.groupBy(rows, (row) => row.column_no);
  return {
    id: String(form.id),
    language: form.language,
    signature: formSignature(form.columns.map(headerOf)),
    columns: form.columns.map((column, place) => ({
      code: column.code,
      question: column.question,
      item: column.item,
      header: headerOf(column),
      answers: (answers.get(place) ?? []).map(({ text, n }) => ({ text, n })),
    })),
  };
}
