import "server-only";
import type { ClientBase } from "pg";

/**
 * Keeps which comments the staged file holds, and their likes: an undo reads from here who else vouches for them. The
 * two arrays stand in one order, which means nothing: sorting them cost as much as all else here.
 */
export async function keepCommentBlocks(client: ClientBase, importId: number, capturedAt: Date): Promise<void> {
  await client.query(
    `INSERT INTO comment_block (account_id, import_id, month, captured_at, external_ids, likes)
     SELECT a.account_id, $1::int, date_trunc('month', s.local_date)::date, $2::timestamptz,
       array_agg(s.external_id), array_agg(s.likes)
     FROM staged_comment AS s JOIN staged_account AS a ON a.ref = s.account_ref
     GROUP BY a.account_id, date_trunc('month', s.local_date)`,
    [importId, capturedAt],
  );
}
