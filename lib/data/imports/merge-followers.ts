import "server-only";
import type { PoolClient } from "pg";
import type { MergeCounts } from "./merge-posts.ts";

/**
 * Merges staged follower totals; what a day said before is remembered. A day that stands twice in the file
 * is taken as its last row says.
 */
export async function mergeFollowers(
  client: PoolClient,
  importId: number,
  capturedAt: Date,
): Promise<MergeCounts & { readonly repeated: number }> {
  const { rows: stagedRows } = await client.query<{ n: number }>("SELECT count(*)::int AS n FROM staged_follower");
  const staged = stagedRows[0]?.n ?? 0;
  const repeated = await client.query(`
    DELETE FROM staged_follower AS s USING (
      SELECT account_ref, date, max(line) AS last FROM staged_follower GROUP BY account_ref, date HAVING count(*) > 1
    ) AS d WHERE s.account_ref = d.account_ref AND s.date = d.date AND s.line < d.last`);
  await client.query(
    `INSERT INTO import_change (account_id, import_id, entity, key, before)
     SELECT f.account_id, $1, 'follower_count', f.date::text, to_jsonb(f)
     FROM staged_follower AS s JOIN staged_account AS a ON a.ref = s.account_ref
       JOIN follower_count AS f ON f.account_id = a.account_id AND f.date = s.date
     WHERE f.followers <> s.followers AND f.captured_at <= $2 ON CONFLICT DO NOTHING`,
    [importId, capturedAt],
  );
  const updated = await client.query(
    `UPDATE follower_count AS f SET followers = s.followers, is_illustrative = false, import_id = $1, captured_at = $2
     FROM staged_follower AS s JOIN staged_account AS a ON a.ref = s.account_ref
     WHERE f.account_id = a.account_id AND f.date = s.date AND f.followers <> s.followers AND f.captured_at <= $2`,
    [importId, capturedAt],
  );
  const created = await client.query(
    `INSERT INTO follower_count (account_id, date, followers, first_import_id, import_id, captured_at)
     SELECT a.account_id, s.date, s.followers, $1::int, $1::int, $2::timestamptz
     FROM staged_follower AS s JOIN staged_account AS a ON a.ref = s.account_ref
     ON CONFLICT (account_id, date) DO NOTHING`,
    [importId, capturedAt],
  );
  // The same total, seen again later, is as true as the later day.
  await client.query(
    `UPDATE follower_count AS f SET captured_at = $1
     FROM staged_follower AS s JOIN staged_account AS a ON a.ref = s.account_ref
     WHERE f.account_id = a.account_id AND f.date = s.date AND f.followers = s.followers AND f.captured_at < $1`,
    [capturedAt],
  );
  const counts = { created: created.rowCount ?? 0, updated: updated.rowCount ?? 0, repeated: repeated.rowCount ?? 0 };
  return { ...counts, unchanged: staged - counts.created - counts.updated };
}
