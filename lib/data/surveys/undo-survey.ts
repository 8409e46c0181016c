import "server-only";
import type { ClientBase } from "pg";
import type { Codebook } from "../../domain/survey/codebook.ts";
import type { UndoReport } from "../imports/undo-import.ts";
import { holdForm } from "./form-of-file.ts";
import { chooseCurrent } from "./merge-responses.ts";
import { refreshStates } from "./refresh-states.ts";
import { blockSize } from "./stage-responses.ts";

async function rowsOf(client: ClientBase, sql: string, params: readonly unknown[]): Promise<number> {
  return (await client.query(sql, [...params])).rowCount ?? 0;
}

/** Forms that hold responses of an import, each held against other writers. */
async function formsOfImport(client: ClientBase, importId: number): Promise<{ id: number; survey_id: number }[]> {
  const { rows } = await client.query<{ id: number; survey_id: number; signature_hash: string }>(
    `SELECT f.id, f.survey_id, f.signature_hash FROM survey_form AS f
     WHERE EXISTS (SELECT FROM survey_response AS r WHERE r.form_id = f.id AND $1 = ANY (r.import_ids))
     ORDER BY f.signature_hash, f.id`,
    [importId],
  );
  for (const form of rows) await holdForm(client, form.signature_hash);
  return rows;
}

/** Removes a form that has no responses, and a survey that an import made and that has no forms. */
async function removeEmptyForm(client: ClientBase, formId: number, surveyId: number): Promise<void> {
  const left = await rowsOf(client, "SELECT FROM survey_response WHERE form_id = $1 LIMIT 1", [formId]);
  if (left > 0) return;
  for (const table of ["survey_value", "survey_block"]) {
    await client.query(`DELETE FROM ${table} WHERE form_id = $1`, [formId]);
  }
  await client.query("DELETE FROM survey_form WHERE id = $1", [formId]);
  const { rows } = await client.query<{ codebook: Codebook }>("SELECT codebook FROM survey WHERE id = $1 FOR UPDATE", [
    surveyId,
  ]);
  const codebook = rows[0]?.codebook;
  if (codebook === undefined) return;
  const next: Codebook = { ...codebook, forms: codebook.forms.filter((form) => form.id !== String(formId)) };
  await client.query(
    "UPDATE survey SET codebook = $2, codebook_version = codebook_version + 1, updated_at = now() WHERE id = $1",
    [surveyId, JSON.stringify(next)],
  );
  await client.query(
    `DELETE FROM survey AS s WHERE s.id = $1 AND s.first_import_id IS NOT NULL
       AND NOT EXISTS (SELECT FROM survey_form WHERE survey_id = s.id)`,
    [surveyId],
  );
}

/** Takes the responses back that only this import says; those that another one holds too stay as it says. */
export async function undoSurvey(client: ClientBase, importId: number): Promise<UndoReport> {
  // Fresh tables have no statistics, and a row-by-row plan over what was just deleted would take minutes.
  await client.query("SET LOCAL enable_nestloop = off");
  let removed = 0;
  let restored = 0;
  let kept = 0;
  for (const { id: formId, survey_id: surveyId } of await formsOfImport(client, importId)) {
    await client.query(
      `CREATE TEMP TABLE touched_response ON COMMIT DROP AS
       SELECT response_no, key, cardinality(import_ids) > 1 AS is_held FROM survey_response
       WHERE form_id = $1 AND $2 = ANY (import_ids)`,
      [formId, importId],
    );
    await client.query("ANALYZE touched_response");
    kept += await rowsOf(
      client,
      `UPDATE survey_response AS r SET import_ids = array_remove(r.import_ids, $2)
       FROM touched_response AS t WHERE r.form_id = $1 AND r.response_no = t.response_no AND t.is_held`,
      [formId, importId],
    );
    removed += await rowsOf(
      client,
      `DELETE FROM survey_response AS r USING touched_response AS t
       WHERE r.form_id = $1 AND r.response_no = t.response_no AND NOT t.is_held`,
      [formId],
    );
    const back = await rowsOf(
      client,
      `SELECT FROM touched_response AS t WHERE NOT t.is_held AND EXISTS (
         SELECT FROM survey_response AS r WHERE r.form_id = $1 AND r.key = t.key)`,
      [formId],
    );
    restored += back;
    removed -= back;
    await chooseCurrent(client, formId, "SELECT key FROM touched_response");
    await client.query(
      `DELETE FROM survey_block WHERE form_id = $1
         AND block_no NOT IN (SELECT DISTINCT response_no / $2::int FROM survey_response WHERE form_id = $1)`,
      [formId, blockSize],
    );
    await client.query("DROP TABLE touched_response");
    await refreshStates(client, formId);
    await removeEmptyForm(client, formId, surveyId);
  }
  return { removed, restored, kept };
}
