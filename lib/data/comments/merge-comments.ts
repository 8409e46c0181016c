import "server-only";
import type { PoolClient } from "pg";
import type { MergeCounts } from "../imports/merge-posts.ts";
import { keepCommentBlocks } from "./comment-blocks.ts";
import { inheritPosts } from "./inherit-posts.ts";
import { keepCommenters, recountVoices } from "./official-voice.ts";
import { refreshReplyFacts } from "./refresh-reply-facts.ts";
import { settleThreads } from "./settle-threads.ts";
import { mergedColumns, toldColumns } from "./told-columns.ts";

const joined = "staged_comment AS s JOIN staged_account AS a ON a.ref = s.account_ref";
/** How long after its post a discussion group may show it. */
const secondsBehind = 30;

const same = "c.account_id = a.account_id AND c.external_id = s.external_id";

/**
 * A comment that stands twice in one file is taken as its last row says, and rather as a row that names its parent:
 * lists of the latest comments repeat replies that stand under their comments as well.
 */
async function dropRepeated(client: PoolClient): Promise<number> {
  const { rowCount } = await client.query(`
    WITH repeated AS (
      SELECT account_ref, external_id FROM staged_comment GROUP BY account_ref, external_id HAVING count(*) > 1
    ), kept AS (
      SELECT DISTINCT ON (account_ref, external_id) account_ref, external_id, s.ctid AS place
      FROM repeated JOIN staged_comment AS s USING (account_ref, external_id)
      ORDER BY account_ref, external_id, (s.parent_external_id IS NULL), s.ctid DESC
    )
    DELETE FROM staged_comment AS s USING kept AS k
    WHERE s.account_ref = k.account_ref AND s.external_id = k.external_id AND s.ctid <> k.place`);
  return rowCount ?? 0;
}

/**
 * Finds posts that a file names by their time alone, as a channel's discussion group does: the one post of the account
 * that was published then. The group shows a post up to some seconds after the channel does.
 */
async function findPostsByTime(client: PoolClient): Promise<void> {
  await client.query(`
    UPDATE staged_comment AS s SET post_external_id = t.post FROM (
      SELECT w.ref, w.post_published_at, min(p.external_id COLLATE "C") AS post
      FROM (SELECT DISTINCT a.ref, a.account_id, s.post_published_at FROM ${joined}
          WHERE s.post_external_id IS NULL AND s.post_published_at IS NOT NULL) AS w
        JOIN post AS p ON p.account_id = w.account_id
          AND p.published_at BETWEEN w.post_published_at - interval '${secondsBehind} seconds' AND w.post_published_at
      GROUP BY w.ref, w.post_published_at HAVING count(*) = 1
    ) AS t WHERE s.account_ref = t.ref AND s.post_published_at = t.post_published_at AND s.post_external_id IS NULL`);
}

/** Says in the staged rows what file and database say together, and remembers what changes. */
async function mergeKnown(client: PoolClient, importId: number, capturedAt: Date): Promise<number> {
  const assignments = Object.entries(mergedColumns).map(([column, sql]) => `${column} = ${sql}`);
  const { rowCount } = await client.query(
    `UPDATE staged_comment AS s SET is_known = true, ${assignments.join(", ")} FROM staged_account AS a, comment AS c
     WHERE a.ref = s.account_ref AND ${same}`,
    [capturedAt],
  );
  if ((rowCount ?? 0) === 0) return 0;
  const told = (row: string) => `(${toldColumns.map((column) => `${row}.${column}`).join(", ")})`;
  const changed = await client.query(
    `UPDATE staged_comment AS s SET is_changed = true FROM staged_account AS a, comment AS c
     WHERE a.ref = s.account_ref AND ${same} AND ${told("s")} IS DISTINCT FROM ${told("c")}`,
  );
  await client.query(
    `INSERT INTO import_change (account_id, import_id, entity, key, before)
     SELECT c.account_id, $1, 'comment', c.external_id, to_jsonb(c)
     FROM ${joined} JOIN comment AS c ON ${same} WHERE s.is_changed ON CONFLICT DO NOTHING`,
    [importId],
  );
  // A comment that moves to another post or day changes the one it leaves, too.
  await client.query(
    `INSERT INTO affected_thread SELECT DISTINCT c.account_id, c.post_external_id FROM ${joined} JOIN comment AS c ON ${same} WHERE s.is_changed`,
  );
  await client.query(
    `INSERT INTO affected_reply_day SELECT DISTINCT c.account_id, c.local_date FROM ${joined} JOIN comment AS c ON ${same} WHERE s.is_changed`,
  );
  return changed.rowCount ?? 0;
}

/**
 * Merges staged comments by sets: authors are weighed, known comments completed, threads under the affected posts
 * linked anew with all that follows from them, facts counted. A field that the file does not tell stays; an older
 * file never overwrites a newer one.
 */
export async function mergeComments(
  client: PoolClient,
  importId: number,
  capturedAt: Date,
): Promise<MergeCounts & { readonly repeated: number }> {
  await client.query("ANALYZE staged_comment (account_ref, external_id)");
  const { rows } = await client.query<{ n: number; ids: number[] }>(
    `SELECT count(*)::int AS n, coalesce(array_agg(DISTINCT a.account_id), '{}') AS ids FROM ${joined}`,
  );
  const { n: staged, ids: accountIds } = rows[0] ?? { n: 0, ids: [] };
  if (staged === 0) {
    // Posts of the same file may have changed days.
    await refreshReplyFacts(client);
    return { created: 0, updated: 0, unchanged: 0, repeated: 0 };
  }
  await recountVoices(client, accountIds);
  await keepCommenters(client);
  const repeated = await dropRepeated(client);
  await findPostsByTime(client);
  await inheritPosts(client, importId);
  await keepCommentBlocks(client, importId, capturedAt);
  const updated = await mergeKnown(client, importId, capturedAt);
  await client.query(`INSERT INTO affected_thread SELECT DISTINCT a.account_id, s.post_external_id FROM ${joined}`);
  const created = await settleThreads(client, { importId, capturedAt });
  return { created, updated, unchanged: staged - created - updated, repeated };
}
