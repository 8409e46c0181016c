import "server-only";
import type { PoolClient } from "pg";
import { foldFollowers } from "./fold-followers.ts";
import type { MergeCounts } from "./merge-posts.ts";

/**
 * Keeps what the staged file says of each day, and sets the totals of these days to the newest word of all imports.
 * A day that stands twice in the file is taken as its last row says.
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
    `INSERT INTO follower_capture (account_id, date, import_id, captured_at, followers)
     SELECT a.account_id, s.date, $1::int, $2::timestamptz, s.followers
     FROM staged_follower AS s JOIN staged_account AS a ON a.ref = s.account_ref
     ON CONFLICT (account_id, date, import_id) DO UPDATE SET captured_at = excluded.captured_at, followers = excluded.followers`,
    [importId, capturedAt],
  );
  await client.query(`
    CREATE TEMP TABLE said_day ON COMMIT DROP AS
    SELECT a.account_id, s.date FROM staged_follower AS s JOIN staged_account AS a ON a.ref = s.account_ref`);
  const { created, changed } = await foldFollowers(client);
  return { created, updated: changed, unchanged: staged - created - changed, repeated: repeated.rowCount ?? 0 };
}
