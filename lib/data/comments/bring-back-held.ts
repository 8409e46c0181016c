import "server-only";
import type { PoolClient } from "pg";
import { keptColumns } from "./gather-threads.ts";

/**
 * Threads of replies and parents that stood in different parts of the file are affected. Parents are looked up one by one:
 * few are far, and a join would read all comments of their accounts.
 */
const noteFarThreads = `
  INSERT INTO affected_thread
  SELECT f.account_id, u.post FROM far_reply AS f
    CROSS JOIN LATERAL (
      SELECT c.post_external_id AS post FROM comment AS c WHERE c.account_id = f.account_id AND c.external_id = f.parent_external_id
      UNION ALL
      SELECT s.post_external_id FROM staged_comment AS s JOIN staged_account AS a ON a.ref = s.account_ref
      WHERE a.account_id = f.account_id AND s.external_id = f.parent_external_id OFFSET 0
    ) AS p CROSS JOIN LATERAL (VALUES (f.post_external_id), (p.post)) AS u(post)`;

/** Days of accounts of which nothing was known before the parts are counted already, unless more of them changes now. */
const noteDays = `
  INSERT INTO counted_day SELECT DISTINCT d.* FROM part_day AS d JOIN counted_account USING (account_id);
  INSERT INTO affected_reply_day
  SELECT DISTINCT d.* FROM part_day AS d WHERE NOT EXISTS (SELECT FROM counted_account AS n WHERE n.account_id = d.account_id)`;

/**
 * Brings back what parts of the file held for its end, and before it the comments that an earlier part of the file inserted and a later one
 * repeats, as if none of them had been merged.
 * @returns how many comments were taken out again
 */
export async function bringBackHeld(client: PoolClient, importId: number): Promise<number> {
  await client.query(`
    INSERT INTO staged_comment SELECT * FROM held_comment;
    CREATE TEMP TABLE repeated_comment ON COMMIT DROP AS
    SELECT DISTINCT a.ref, c.account_id, c.external_id, c.post_external_id, c.local_date
    FROM staged_comment AS s JOIN staged_account AS a ON a.ref = s.account_ref
      JOIN comment AS c ON c.account_id = a.account_id AND c.external_id = s.external_id AND c.first_import_id = ${importId}`);
  const inserted = await client.query(`
    INSERT INTO staged_comment (place, account_ref, ${keptColumns.join(", ")})
    SELECT -1, r.ref, ${keptColumns.map((column) => `c.${column}`).join(", ")}
    FROM repeated_comment AS r JOIN comment AS c USING (account_id, external_id)`);
  const taken = inserted.rowCount ?? 0;
  if (taken > 0) {
    await client.query(`
      DELETE FROM comment AS c USING repeated_comment AS r WHERE c.account_id = r.account_id AND c.external_id = r.external_id;
      UPDATE comment_block AS b SET (external_ids, likes) = (
        SELECT coalesce(array_agg(u.external_id), '{}'), coalesce(array_agg(u.likes), '{}') FROM unnest(b.external_ids, b.likes) AS u(external_id, likes)
        WHERE NOT EXISTS (SELECT FROM repeated_comment AS r WHERE r.account_id = b.account_id AND r.external_id = u.external_id)
      ) WHERE b.import_id = ${importId} AND b.account_id IN (SELECT account_id FROM repeated_comment);
      INSERT INTO affected_thread SELECT DISTINCT account_id, post_external_id FROM repeated_comment;
      INSERT INTO affected_reply_day SELECT DISTINCT account_id, local_date FROM repeated_comment`);
  }
  await client.query([noteFarThreads, noteDays].join(";"));
  return taken;
}
