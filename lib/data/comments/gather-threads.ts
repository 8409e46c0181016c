import "server-only";
import type { PoolClient } from "pg";
import { indexStagedComments } from "./stage-comments.ts";

/** Columns of a kept comment that stand in the staging table too. */
export const keptColumns = [
  "external_id",
  "post_external_id",
  "parent_external_id",
  "is_reply",
  "published_at",
  "local_date",
  "local_hour",
  "author_hash",
  "is_by_account",
  "is_official",
  "tells_parents",
  "is_complete",
  "text",
  "language",
  "is_question",
  "likes",
  "permalink",
  "mention_hashes",
] as const;

/**
 * Which comments are staged is noted before any is added: looked up in the table that it fills, the statement would read
 * all that it has added again for each comment. What the import itself has merged while its file was read is said by it, and
 * no context.
 */
const context = (importId: number | null, where: string) => `
  WITH told AS MATERIALIZED (SELECT account_ref, external_id FROM staged_comment)
  INSERT INTO staged_comment (account_ref, ${keptColumns.join(", ")}, is_context, is_known)
  SELECT a.ref, ${keptColumns.map((column) => `c.${column}`).join(", ")}, ${importId === null ? "true" : `c.first_import_id <> ${importId}`}, true
  FROM (SELECT DISTINCT account_id, post_external_id FROM affected_thread) AS t
    JOIN staged_account AS a ON a.account_id = t.account_id JOIN comment AS c ON c.account_id = t.account_id AND ${where}
  WHERE NOT EXISTS (SELECT FROM told AS s WHERE s.account_ref = a.ref AND s.external_id = c.external_id)`;

/** Puts the kept comments of the affected threads beside the staged ones: a link may lead to any of them. */
export async function gatherThreads(client: PoolClient, importId: number | null): Promise<void> {
  await client.query(`${indexStagedComments}; ANALYZE affected_thread`);
  await client.query(context(importId, "c.post_external_id = t.post_external_id"));
  await client.query(context(importId, "t.post_external_id IS NULL AND c.post_external_id IS NULL"));
  await client.query(
    "ANALYZE staged_comment (account_ref, external_id, post_external_id, parent_external_id, is_official, author_hash, is_known)",
  );
}
