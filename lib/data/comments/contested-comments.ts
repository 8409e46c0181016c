import "server-only";
import type { PoolClient } from "pg";
import { openedBlocks } from "./comment-blocks.ts";
import { addStagedSaid, indexWeighed, keepSaidBefore, readSaid } from "./said-comments.ts";

/** Blocks `b` of what is known of the staged accounts, but for the import itself. */
const ofOthers = (importId: number) =>
  `b.account_id IN (SELECT account_id FROM staged_account) AND b.import_id <> ${importId}`;

/**
 * Fills `weighed_comment` with staged comments that lie between what is known of them: told by newer and by older
 * files, or by an import of a later number, which happens where one waited for a person's yes. What file and database
 * say together can't be told from these two then: the database no longer knows which of its words are older.
 * @returns whether there are any
 */
async function findContested(client: PoolClient, importId: number, capturedAt: Date): Promise<boolean> {
  const at = `'${capturedAt.toISOString()}'::timestamptz`;
  // Mostly the file is the newest of all, and no block has to be opened.
  const { rowCount } = await client.query(
    `SELECT FROM comment_block AS b WHERE ${ofOthers(importId)} AND (b.captured_at > ${at} OR b.import_id > ${importId}) LIMIT 1`,
  );
  if (rowCount === 0) return false;
  const found = await client.query(`
    INSERT INTO weighed_comment
    SELECT k.account_id, k.external_id
    FROM ${openedBlocks(ofOthers(importId))} AS k
      JOIN staged_account AS a ON a.account_id = k.account_id
      JOIN staged_comment AS s ON s.account_ref = a.ref AND s.external_id = k.external_id
    GROUP BY k.account_id, k.external_id
    HAVING bool_or(k.import_id > ${importId}) OR (bool_or(k.captured_at > ${at}) AND bool_or(k.captured_at <= ${at}))`);
  return (found.rowCount ?? 0) > 0;
}

/**
 * Finds the contested ones among the staged comments and what every import says of them, before anything changes.
 * @returns whether there are any: then `foldStaged` is due once the staged rows are complete
 */
export async function gatherContested(client: PoolClient, importId: number, capturedAt: Date): Promise<boolean> {
  await client.query('CREATE TEMP TABLE weighed_comment (account_id int, external_id text COLLATE "C") ON COMMIT DROP');
  if (!(await findContested(client, importId, capturedAt))) return false;
  await client.query(indexWeighed);
  await readSaid(client, importId);
  await keepSaidBefore(client, importId);
  await addStagedSaid(client, importId, capturedAt);
  return true;
}

/** Leaves nothing of it in the transaction, which may weigh other comments later. */
export const dropContested = "DROP TABLE IF EXISTS weighed_comment, comment_memory, said_comment, folded_said";
