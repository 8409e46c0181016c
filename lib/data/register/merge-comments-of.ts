import "server-only";
import type { PoolClient } from "pg";
import { mergeRecords } from "./merge-records.ts";

/** Gives the comments of one account to another, with their authors and marks; notes threads to link anew. */
export async function mergeCommentsOf(client: PoolClient, from: number, into: number): Promise<void> {
  await client.query(
    `INSERT INTO affected_thread SELECT DISTINCT $2::int, post_external_id FROM comment WHERE account_id = $1`,
    [from, into],
  );
  await client.query(
    `INSERT INTO affected_reply_day SELECT DISTINCT $2::int, local_date FROM comment WHERE account_id IN ($1, $2)`,
    [from, into],
  );
  await mergeRecords(client, "comment", from, into);
  await client.query(
    `INSERT INTO commenter AS known (account_id, author_hash, has_id, handle_hash, name_hash, is_official)
     SELECT $2, author_hash, has_id, handle_hash, name_hash, is_official FROM commenter WHERE account_id = $1
     ON CONFLICT (account_id, author_hash) DO UPDATE SET
       handle_hash = coalesce(known.handle_hash, excluded.handle_hash), name_hash = coalesce(known.name_hash, excluded.name_hash)`,
    [from, into],
  );
  await client.query("DELETE FROM commenter WHERE account_id = $1", [from]);
  // An author who was a voice of the one account alone is weighed by the names of both below: all begin alike.
  await client.query(
    `UPDATE comment AS c SET is_official = m.is_official OR coalesce(c.is_by_account, false) FROM commenter AS m
     WHERE c.account_id = $1 AND m.account_id = $1 AND m.author_hash = c.author_hash
       AND c.is_official IS DISTINCT FROM (m.is_official OR coalesce(c.is_by_account, false))`,
    [into],
  );
  await client.query(
    `DELETE FROM comment_mark AS gone USING comment_mark AS kept WHERE gone.account_id = $1 AND kept.account_id = $2
       AND kept.comment_external_id = gone.comment_external_id`,
    [from, into],
  );
  await client.query("UPDATE comment_mark SET account_id = $2 WHERE account_id = $1", [from, into]);
}
