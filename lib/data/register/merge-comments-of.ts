import "server-only";
import type { PoolClient } from "pg";
import { foldBlocks } from "../comments/fold-blocks.ts";
import { foldSaid } from "../comments/fold-said.ts";
import { speaksForAccount } from "../comments/official-voice.ts";
import { keepSaidApart, readSaid } from "../comments/said-comments.ts";
import { mergeRecords } from "./merge-records.ts";

/** Stands where a number of an import is asked for that is left out: none is. */
const noImport = 0;

/** Gathers what imports said of the comments that both accounts have, before they become one each. */
export async function gatherDoubleComments(client: PoolClient, from: number, into: number): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE weighed_comment ON COMMIT DROP AS
     SELECT account_id, external_id FROM comment WHERE account_id IN (${from}, ${into}) AND external_id IN (
       SELECT external_id FROM comment WHERE account_id = ${from} INTERSECT SELECT external_id FROM comment WHERE account_id = ${into}
     )`,
  );
  await readSaid(client, noImport);
}

/** Sets the comments that both accounts had to what all their imports say together, and remembers who said what. */
async function settleDoubles(client: PoolClient, from: number, into: number): Promise<void> {
  await client.query(
    `DELETE FROM import_change AS m USING weighed_comment AS u
     WHERE m.entity = 'comment_said' AND m.account_id IN ($1, $2) AND u.account_id = $1 AND m.key = u.external_id`,
    [from, into],
  );
  await client.query("UPDATE import_change SET account_id = $2 WHERE account_id = $1 AND entity = 'comment_said'", [
    from,
    into,
  ]);
  await client.query("DELETE FROM weighed_comment WHERE account_id = $1", [from]);
  // Of two words of one import that of the account that stays counts.
  await client.query(
    `DELETE FROM said_comment AS gone USING said_comment AS kept WHERE gone.account_id = $1 AND kept.account_id = $2
       AND kept.external_id = gone.external_id AND kept.import_id = gone.import_id`,
    [from, into],
  );
  await client.query("UPDATE said_comment SET account_id = $2 WHERE account_id = $1", [from, into]);
  await foldSaid(client, noImport);
  await keepSaidApart(client);
  await foldBlocks(client);
  const doubles = "weighed_comment JOIN comment AS c USING (account_id, external_id)";
  await client.query(`
    INSERT INTO affected_thread SELECT DISTINCT account_id, c.post_external_id FROM ${doubles};
    INSERT INTO affected_reply_day SELECT DISTINCT account_id, c.local_date FROM ${doubles}`);
}

/**
 * Gives the comments of one account to another, with their authors and marks; notes threads to link anew. Runs after
 * `gatherDoubleComments`, when the blocks have moved.
 */
export async function mergeCommentsOf(client: PoolClient, from: number, into: number): Promise<void> {
  await client.query(
    `INSERT INTO affected_thread SELECT DISTINCT $2::int, post_external_id FROM comment AS c
     WHERE account_id = $1 OR (account_id = $2 AND EXISTS (SELECT FROM weighed_comment AS u WHERE u.external_id = c.external_id))`,
    [from, into],
  );
  await client.query(
    `INSERT INTO affected_reply_day SELECT DISTINCT $2::int, local_date FROM comment WHERE account_id IN ($1, $2)`,
    [from, into],
  );
  await mergeRecords(client, "comment", from, into);
  await settleDoubles(client, from, into);
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
    `UPDATE comment AS c SET is_official = ${speaksForAccount("m", "c")} FROM commenter AS m
     WHERE c.account_id = $1 AND m.account_id = $1 AND m.author_hash = c.author_hash
       AND c.is_official IS DISTINCT FROM ${speaksForAccount("m", "c")}`,
    [into],
  );
  await client.query(
    `DELETE FROM comment_mark AS gone USING comment_mark AS kept WHERE gone.account_id = $1 AND kept.account_id = $2
       AND kept.comment_external_id = gone.comment_external_id`,
    [from, into],
  );
  await client.query("UPDATE comment_mark SET account_id = $2 WHERE account_id = $1", [from, into]);
}
