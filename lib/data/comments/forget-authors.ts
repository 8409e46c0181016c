import "server-only";
import type { PoolClient } from "pg";

/** Commenters by whom no comment is. */
const gatherSilent = `
  CREATE TEMP TABLE silent_commenter ON COMMIT DROP AS
  SELECT m.account_id, m.author_hash FROM commenter AS m
  WHERE m.account_id IN (SELECT DISTINCT account_id FROM weighed_comment)
    AND NOT EXISTS (SELECT FROM comment AS c WHERE c.account_id = m.account_id AND c.author_hash = m.author_hash)`;

const isBySilent = (memory: string) =>
  `${memory}.account_id = m.account_id AND (${memory}.before->>'author_hash')::bytea = m.author_hash`;

/**
 * Those whom an import that is there names all the same: in words of its own, or in what a comment was before a later
 * import changed it, where it said no other words.
 */
const keepNamed = `
  DELETE FROM silent_commenter AS m USING import_change AS s WHERE s.entity = 'comment_said' AND ${isBySilent("s")};
  DELETE FROM silent_commenter AS m USING import_change AS n, comment_block AS b
  WHERE n.entity = 'comment' AND ${isBySilent("n")}
    AND b.account_id = n.account_id AND b.import_id < n.import_id AND n.key = ANY(b.external_ids)
    AND NOT EXISTS (
      SELECT FROM import_change AS o WHERE o.account_id = n.account_id AND o.key = n.key AND (
        (o.entity = 'comment' AND o.import_id > b.import_id AND o.import_id < n.import_id)
        OR (o.entity = 'comment_said' AND o.import_id = b.import_id)))`;

/**
 * Forgets the authors of the accounts in `weighed_comment` whom nothing names any more after an undo. Tools name one
 * person by id, handle or name, and files contradict each other: whom another import names may be an author again.
 */
export async function forgetAuthors(client: PoolClient): Promise<void> {
  const { rowCount } = await client.query(gatherSilent);
  if (rowCount !== 0) {
    await client.query(`${keepNamed};
      DELETE FROM commenter AS m USING silent_commenter AS s WHERE m.account_id = s.account_id AND m.author_hash = s.author_hash`);
  }
  await client.query("DROP TABLE silent_commenter");
}
