import "server-only";
import type { ClientBase } from "pg";

/**
 * Keeps what the staged file says of each post, whether it changed anything or not: the growth of a post, and
 * whether another import still vouches for it when one is undone, are read from here.
 */
export async function keepCaptures(
  client: ClientBase,
  importId: number,
  capturedAt: Date,
  carries: readonly string[],
): Promise<void> {
  await client.query(
    `INSERT INTO capture_block (account_id, import_id, month, captured_at, carries, external_ids, likes, comments, shares, views)
     SELECT a.account_id, $1::int, date_trunc('month', s.local_date)::date, $2::timestamptz, $3::text[],
       array_agg(s.external_id ORDER BY s.external_id), array_agg(s.likes ORDER BY s.external_id),
       array_agg(s.comments ORDER BY s.external_id), array_agg(s.shares ORDER BY s.external_id), array_agg(s.views ORDER BY s.external_id)
     FROM staged_post AS s JOIN staged_account AS a ON a.ref = s.account_ref
     GROUP BY a.account_id, date_trunc('month', s.local_date)
     ON CONFLICT (account_id, month, import_id) DO UPDATE SET captured_at = excluded.captured_at, carries = excluded.carries,
       external_ids = excluded.external_ids, likes = excluded.likes, comments = excluded.comments,
       shares = excluded.shares, views = excluded.views`,
    [importId, capturedAt, carries],
  );
}
