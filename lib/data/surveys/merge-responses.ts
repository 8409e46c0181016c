import "server-only";
import type { ClientBase, PoolClient } from "pg";
import type { MergeCounts } from "../imports/merge-posts.ts";
import { refreshStates } from "./refresh-states.ts";
import { blockSize } from "./stage-responses.ts";

async function changed(client: ClientBase, sql: string, params: readonly unknown[] = []): Promise<number> {
  return (await client.query(sql, [...params])).rowCount ?? 0;
}

async function one(client: PoolClient, sql: string, params: readonly unknown[] = []): Promise<number> {
  const { rows } = await client.query<{ n: number }>(sql, [...params]);
  return rows[0]?.n ?? 0;
}

/** A response that stands twice under one id is taken as its last row says; without ids each row is a person. */
async function keyStaged(client: PoolClient): Promise<number> {
  const repeated = await changed(
    client,
    `DELETE FROM staged_response AS s USING (
       SELECT key, max(no) AS last FROM staged_response WHERE key IS NOT NULL GROUP BY key HAVING count(*) > 1
     ) AS d WHERE s.key = d.key AND s.no < d.last`,
  );
  await client.query(
    `UPDATE staged_response AS s SET key = s.fingerprint || '.' || d.place
     FROM (SELECT no, row_number() OVER (PARTITION BY fingerprint ORDER BY no) AS place FROM staged_response WHERE key IS NULL) AS d
     WHERE s.no = d.no`,
  );
  return repeated;
}

/** Of each response that the file speaks of, the version that the newest import holds becomes the current one. */
export async function chooseCurrent(client: ClientBase, formId: number, touchedKeys: string): Promise<number> {
  return changed(
    client,
    `UPDATE survey_response AS r SET is_current = (r.response_no = c.response_no)
     FROM (
       SELECT DISTINCT ON (v.key) v.key, v.response_no FROM survey_response AS v
       WHERE v.form_id = $1 AND v.key IN (${touchedKeys})
       ORDER BY v.key, (SELECT max(i) FROM unnest(v.import_ids) AS i) DESC, v.response_no DESC
     ) AS c
     WHERE r.form_id = $1 AND r.key = c.key AND r.is_current IS DISTINCT FROM (r.response_no = c.response_no)`,
    [formId],
  );
}

/**
 * Merges staged responses into a form: new ones and new versions of known ones are stored with their blocks, and those
 * that are known as they are only note the import that says so too.
 */
export async function mergeResponses(
  client: PoolClient,
  formId: number,
  importId: number,
): Promise<MergeCounts & { readonly repeated: number }> {
  const staged = await one(client, "SELECT count(*)::int AS n FROM staged_response");
  const repeated = await keyStaged(client);
  await client.query("CREATE UNIQUE INDEX ON staged_response (key); ANALYZE staged_response");
  const isFirst =
    (await one(client, "SELECT count(*)::int AS n FROM survey_response WHERE form_id = $1", [formId])) === 0;
  await client.query("DROP TABLE IF EXISTS new_response");
  await client.query(
    `CREATE TEMP TABLE new_response ON COMMIT DROP AS
     SELECT s.*, EXISTS (SELECT FROM survey_response AS o WHERE o.form_id = $1 AND o.key = s.key) AS is_version
     FROM staged_response AS s
     WHERE NOT EXISTS (
       SELECT FROM survey_response AS r WHERE r.form_id = $1 AND r.key = s.key AND r.fingerprint = s.fingerprint
     )`,
    [formId],
  );
  await client.query(
    `UPDATE survey_response AS r SET import_ids = array_append(r.import_ids, $2)
     FROM staged_response AS s
     WHERE r.form_id = $1 AND r.key = s.key AND r.fingerprint = s.fingerprint AND NOT $2 = ANY (r.import_ids)`,
    [formId, importId],
  );
  const blocks = "SELECT DISTINCT no / $2::int AS block_no FROM new_response";
  await client.query(
    `INSERT INTO survey_value (form_id, column_no, value_no, text)
     SELECT $1, column_no, value_no, text FROM staged_value
     WHERE EXISTS (SELECT FROM new_response) AND (block_no IS NULL OR block_no IN (${blocks}))
     ORDER BY column_no, value_no`,
    [formId, blockSize],
  );
  const firstBlock = await one(
    client,
    "SELECT coalesce(max(block_no) + 1, 0) AS n FROM survey_block WHERE form_id = $1 AND column_no = 0",
    [formId],
  );
  await client.query(
    `INSERT INTO survey_block (form_id, column_no, block_no, value_nos)
     SELECT $1, column_no, block_no + $3, value_nos FROM staged_block WHERE block_no IN (${blocks})
     ORDER BY column_no, block_no`,
    [formId, blockSize, firstBlock],
  );
  await client.query(
    `INSERT INTO survey_response (form_id, response_no, key, fingerprint, submitted_at, language, is_complete, import_ids, is_current)
     SELECT $1, no + $2, key, fingerprint, submitted_at, language, is_complete, ARRAY[$3::int], $4 FROM new_response ORDER BY no`,
    [formId, firstBlock * blockSize, importId, isFirst],
  );
  const created = await one(client, "SELECT count(*)::int AS n FROM new_response WHERE NOT is_version");
  const updated = staged - repeated - created === 0 ? 0 : await countUpdated(client, formId);
  if (!isFirst) await chooseCurrent(client, formId, "SELECT key FROM staged_response");
  await refreshStates(client, formId);
  return { created, updated, unchanged: staged - created - updated, repeated };
}

/** Responses that say something else now: new versions, and old ones that became current again. */
async function countUpdated(client: PoolClient, formId: number): Promise<number> {
  return one(
    client,
    `SELECT count(*)::int AS n FROM staged_response AS s JOIN survey_response AS r ON r.form_id = $1 AND r.key = s.key
     WHERE r.is_current AND r.fingerprint <> s.fingerprint`,
    [formId],
  );
}
