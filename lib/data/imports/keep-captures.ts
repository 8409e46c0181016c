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

/**
 * Marks posts that an earlier import of the same format had and this newer one, over the same days of the same
 * account, has no more; and clears the mark of those that it has again. Nothing is deleted: an export may be partial.
 */
export async function markNotSeen(
  client: ClientBase,
  importId: number,
  capturedAt: Date,
  format: string,
): Promise<void> {
  await client.query(
    `UPDATE post AS p SET not_seen_import_id = NULL
     FROM staged_post AS s JOIN staged_account AS a ON a.ref = s.account_ref
     WHERE p.account_id = a.account_id AND p.external_id = s.external_id AND p.not_seen_import_id IS NOT NULL AND p.captured_at <= $1`,
    [capturedAt],
  );
  await client.query(
    `UPDATE post AS p SET not_seen_import_id = $1
     FROM (
       SELECT a.account_id, a.ref, min(s.local_date) AS first, max(s.local_date) AS last
       FROM staged_post AS s JOIN staged_account AS a ON a.ref = s.account_ref GROUP BY a.account_id, a.ref
     ) AS w
     WHERE p.account_id = w.account_id AND p.local_date BETWEEN w.first AND w.last
       AND p.published_at >= w.first - interval '1 day' AND p.published_at < w.last + interval '2 days'
       AND p.captured_at < $2 AND p.import_id <> $1 AND p.not_seen_import_id IS NULL
       AND EXISTS (SELECT FROM import AS i WHERE i.id = p.import_id AND i.format = $3)
       AND NOT EXISTS (SELECT FROM staged_post AS s WHERE s.account_ref = w.ref AND s.external_id = p.external_id)`,
    [importId, capturedAt, format],
  );
}
