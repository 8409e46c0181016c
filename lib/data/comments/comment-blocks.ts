import "server-only";
import type { SettledImport } from "./settle-threads.ts";

/**
 * Keeps which comments the staged file holds, and their likes: an undo reads from here who else vouches for them. The
 * two arrays stand in one order, which means nothing: sorting them cost as much as all else here.
 */
export const keepCommentBlocks = ({ importId, capturedAt }: SettledImport): string => `
  INSERT INTO comment_block AS b (account_id, import_id, month, captured_at, external_ids, likes)
  SELECT a.account_id, ${importId}::int, date_trunc('month', s.local_date)::date, '${capturedAt.toISOString()}'::timestamptz,
    array_agg(s.external_id), array_agg(s.likes)
  FROM staged_comment AS s JOIN staged_account AS a ON a.ref = s.account_ref
  GROUP BY a.account_id, date_trunc('month', s.local_date)
  ON CONFLICT (account_id, month, import_id) DO UPDATE SET
    external_ids = b.external_ids || excluded.external_ids, likes = b.likes || excluded.likes`;

/**
 * The comments in blocks, a row each, to be joined with comments. Opened before they are joined: with one comparison
 * after the other, all comments of an account would be compared with each other.
 */
export const openedBlocks = (where: string): string => `(
  SELECT b.account_id, b.import_id, b.captured_at, u.external_id, u.likes
  FROM comment_block AS b CROSS JOIN LATERAL unnest(b.external_ids, b.likes) AS u(external_id, likes) WHERE ${where} OFFSET 0)`;
