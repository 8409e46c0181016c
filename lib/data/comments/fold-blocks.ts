import "server-only";
import type { PoolClient } from "pg";
import { localDateOf } from "../../domain/local-time.ts";
import type { TimeZone } from "../../domain/model.ts";
import { openedBlocks } from "./comment-blocks.ts";

/** Until when each comment of `weighed_comment` was observed, and its likes, become what the newest import in the blocks says. */
export async function foldBlocks(client: PoolClient): Promise<void> {
  await client.query(`
    CREATE TEMP TABLE folded_comment ON COMMIT DROP AS
    SELECT w.account_id, w.external_id, max(b.captured_at) AS captured_at,
      (array_agg(b.likes ORDER BY b.captured_at DESC, b.import_id DESC) FILTER (WHERE b.likes IS NOT NULL))[1] AS likes
    FROM weighed_comment AS w
      JOIN ${openedBlocks("b.account_id IN (SELECT DISTINCT account_id FROM weighed_comment)")} AS b USING (account_id, external_id)
    GROUP BY w.account_id, w.external_id;
    CREATE INDEX ON folded_comment (account_id, external_id); ANALYZE folded_comment`);
  const { rows } = await client.query<{ account_id: number; captured_at: Date; zone: TimeZone }>(`
    SELECT DISTINCT f.account_id, f.captured_at, a.time_zone AS zone FROM folded_comment AS f JOIN account AS a ON a.id = f.account_id`);
  await client.query(
    `UPDATE comment AS c SET captured_at = f.captured_at, captured_date = d.date, likes = f.likes
     FROM folded_comment AS f JOIN unnest($1::int[], $2::timestamptz[], $3::date[]) AS d(account_id, captured_at, date)
       ON d.account_id = f.account_id AND d.captured_at = f.captured_at
     WHERE c.account_id = f.account_id AND c.external_id = f.external_id`,
    [
      rows.map((row) => row.account_id),
      rows.map((row) => row.captured_at),
      rows.map((row) => localDateOf(row.captured_at, row.zone)),
    ],
  );
}
