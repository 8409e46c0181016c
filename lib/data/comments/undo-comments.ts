import "server-only";
import type { PoolClient } from "pg";
import type { UndoReport } from "../imports/undo-import.ts";
import { foldBlocks } from "./fold-blocks.ts";
import { foldSaid } from "./fold-said.ts";
import { forgetAuthors } from "./forget-authors.ts";
import { speaksForAccount } from "./official-voice.ts";
import { nameStagedAccounts } from "./recount-comments.ts";
import { indexWeighed, keepSaidApart, readSaid } from "./said-comments.ts";
import { settleThreads } from "./settle-threads.ts";

async function rowsOf(client: PoolClient, sql: string, id: number): Promise<number> {
  return (await client.query(sql, [id])).rowCount ?? 0;
}

const stillThere = "comment AS c USING (account_id, external_id)";

async function noteThreads(client: PoolClient): Promise<void> {
  await client.query(`
    INSERT INTO affected_thread SELECT DISTINCT account_id, c.post_external_id FROM weighed_comment JOIN ${stillThere};
    INSERT INTO affected_reply_day SELECT DISTINCT account_id, c.local_date FROM weighed_comment JOIN ${stillThere}`);
}

/** Comments that it brought and another import holds, or that a later one has changed since. */
const keptComments = `
  SELECT FROM weighed_comment AS u JOIN ${stillThere} WHERE c.first_import_id = $1 OR (c.import_id > $1 AND EXISTS (
    SELECT FROM comment_memory AS m WHERE m.account_id = c.account_id AND m.key = c.external_id AND m.entity = 'comment' AND m.import_id = $1))`;

/**
 * Takes back what an import said of comments: those that only it brought are gone, others are what the remaining
 * imports say together, and threads, answers and facts follow. The transaction has the tables of `createCommentStaging`.
 */
export async function undoComments(client: PoolClient, id: number): Promise<UndoReport> {
  await client.query(
    `CREATE TEMP TABLE weighed_comment (account_id int, external_id text COLLATE "C") ON COMMIT DROP;
     INSERT INTO weighed_comment SELECT b.account_id, u.external_id FROM comment_block AS b, unnest(b.external_ids) AS u(external_id) WHERE b.import_id = ${Number(id)}
     UNION SELECT account_id, key FROM import_change WHERE import_id = ${Number(id)} AND entity = 'comment';
     ${indexWeighed}`,
  );
  const { rows: accounts } = await client.query<{ id: number }>(
    "SELECT DISTINCT account_id AS id FROM weighed_comment",
  );
  if (accounts.length === 0) return { removed: 0, restored: 0, kept: 0 };
  await nameStagedAccounts(
    client,
    accounts.map((account) => account.id),
  );
  await noteThreads(client);
  await readSaid(client, id);
  const removed = await rowsOf(
    client,
    `DELETE FROM comment AS c USING weighed_comment AS u
     WHERE c.account_id = u.account_id AND c.external_id = u.external_id AND c.first_import_id = $1
       AND NOT EXISTS (SELECT FROM said_comment AS s WHERE s.account_id = c.account_id AND s.external_id = c.external_id)`,
    id,
  );
  const kept = await rowsOf(client, keptComments, id);
  const restored = await foldSaid(client, id);
  // A comment that moved back to another post or day changes those, too.
  await noteThreads(client);
  await rowsOf(
    client,
    "UPDATE comment SET not_seen_import_id = NULL WHERE account_id IN (SELECT DISTINCT account_id FROM weighed_comment) AND not_seen_import_id = $1",
    id,
  );
  await rowsOf(client, "DELETE FROM comment_block WHERE import_id = $1", id);
  await rowsOf(client, "DELETE FROM import_change WHERE import_id = $1 AND entity IN ('comment', 'comment_said')", id);
  await keepSaidApart(client);
  await foldBlocks(client);
  // Imports said it at their time: voices are confirmed and withdrawn since then.
  await client.query(`
    UPDATE comment AS c SET is_official = ${speaksForAccount("m", "c")} FROM weighed_comment AS u, commenter AS m
    WHERE c.account_id = u.account_id AND c.external_id = u.external_id AND m.account_id = c.account_id
      AND m.author_hash = c.author_hash AND c.is_official IS DISTINCT FROM ${speaksForAccount("m", "c")}`);
  await forgetAuthors(client);
  await settleThreads(client, null);
  return { removed, restored, kept };
}
