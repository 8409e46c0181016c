import "server-only";
import type { ClientBase, PoolClient } from "pg";
import { InvalidRequestError } from "../../errors.ts";
import type { ImportKind } from "../../importers/importer.ts";
import { noteReplyDays, refreshReplyFacts } from "../comments/refresh-reply-facts.ts";
import { createCommentStaging } from "../comments/stage-comments.ts";
import { undoComments } from "../comments/undo-comments.ts";
import { inTransaction } from "../database/in-transaction.ts";
import { undoSurvey } from "../surveys/undo-survey.ts";
import { foldFollowers } from "./fold-followers.ts";
import { getImport } from "./import-record.ts";
import { markAbsenceAnew } from "./mark-absence.ts";
import { refreshFacts } from "./refresh-facts.ts";
import { gatherSaidPosts } from "./said-posts.ts";
import { settlePosts } from "./settle-posts.ts";

/** What an undo put back, and what it had to leave because a later import speaks of it too. */
export interface UndoReport {
  /** Posts, comments, follower totals and survey responses that only this import had brought. */
  readonly removed: number;
  /** Posts, comments and follower totals that are again what they were before. */
  readonly restored: number;
  /** Those that a later import has changed or also holds: they stay as that import says. */
  readonly kept: number;
}

async function rowsOf(client: ClientBase, sql: string, params: readonly unknown[]): Promise<number> {
  return (await client.query(sql, [...params])).rowCount ?? 0;
}

/** Posts are what the remaining imports leave, as if this one had never been; those that no other holds are gone. */
async function undoPosts(client: ClientBase, id: number, accountIds: readonly number[]): Promise<UndoReport> {
  await client.query("CREATE TEMP TABLE affected_day (account_id int, local_date date) ON COMMIT DROP");
  await client.query(
    `CREATE TEMP TABLE contested_post ON COMMIT DROP AS
     SELECT DISTINCT b.account_id, u.external_id FROM capture_block AS b, unnest(b.external_ids) AS u(external_id) WHERE b.import_id = ${Number(id)}`,
  );
  await client.query("ANALYZE contested_post");
  await gatherSaidPosts(client);
  await client.query("DELETE FROM said_post WHERE import_id = $1", [id]);
  // Posts that this import brought or changed: those of them that stay as they are, stay by a later import.
  await client.query(
    `CREATE TEMP TABLE own_post ON COMMIT DROP AS
     SELECT p.account_id, p.external_id FROM contested_post JOIN post AS p USING (account_id, external_id) WHERE p.first_import_id = ${Number(id)}
     UNION SELECT account_id, key FROM import_change WHERE import_id = ${Number(id)} AND entity = 'post'`,
  );
  const gone = await client.query<{ n: number }>(
    `WITH gone AS (
       DELETE FROM post AS p USING contested_post AS c
       WHERE p.account_id = c.account_id AND p.external_id = c.external_id
         AND NOT EXISTS (SELECT FROM said_post AS s WHERE s.account_id = c.account_id AND s.external_id = c.external_id)
       RETURNING p.account_id, p.local_date
     ), days AS (INSERT INTO affected_day SELECT DISTINCT account_id, local_date FROM gone)
     SELECT count(*)::int AS n FROM gone`,
  );
  const restored = await settlePosts(client);
  const kept = await rowsOf(
    client,
    `SELECT FROM own_post JOIN post USING (account_id, external_id)
     WHERE NOT EXISTS (SELECT FROM resettled_post AS r WHERE r.account_id = post.account_id AND r.external_id = post.external_id)`,
    [],
  );
  await client.query("DELETE FROM capture_block WHERE import_id = $1", [id]);
  const covered = await rowsOf(client, "DELETE FROM import_account WHERE import_id = $1 AND kind = 'posts'", [id]);
  if (covered > 0) await markAbsenceAnew(client, accountIds);
  await refreshFacts(client);
  await noteReplyDays(client);
  await refreshReplyFacts(client);
  return { removed: gone.rows[0]?.n ?? 0, restored, kept };
}

async function undoFollowers(client: ClientBase, id: number): Promise<UndoReport> {
  await client.query(
    "CREATE TEMP TABLE said_day ON COMMIT DROP AS SELECT account_id, date FROM follower_capture WHERE import_id = $1",
    [id],
  );
  const kept = await rowsOf(
    client,
    "SELECT FROM said_day JOIN follower_count AS f USING (account_id, date) WHERE f.import_id > $1",
    [id],
  );
  await client.query("DELETE FROM follower_capture WHERE import_id = $1", [id]);
  const removed = await rowsOf(
    client,
    `DELETE FROM follower_count AS f USING said_day AS d WHERE f.account_id = d.account_id AND f.date = d.date
       AND NOT EXISTS (SELECT FROM follower_capture AS c WHERE c.account_id = f.account_id AND c.date = f.date)`,
    [],
  );
  const { changed } = await foldFollowers(client);
  return { removed, restored: changed, kept };
}

/** Accounts that only this import had named and that nobody has reviewed are gone with it. */
async function removeEmptyAccounts(client: ClientBase, ids: readonly number[]): Promise<void> {
  await client.query(
    `DELETE FROM account AS a WHERE a.id = ANY($1::int[]) AND NOT a.is_reviewed AND a.organization_id IS NULL
       AND NOT EXISTS (SELECT FROM post WHERE account_id = a.id)
       AND NOT EXISTS (SELECT FROM comment WHERE account_id = a.id)
       AND NOT EXISTS (SELECT FROM follower_count WHERE account_id = a.id)
       AND NOT EXISTS (SELECT FROM import_account WHERE account_id = a.id)`,
    [ids],
  );
}

/** A file of posts may hold comments too; what it said of both is taken back. */
async function undoPostsAndComments(
  client: PoolClient,
  id: number,
  accountIds: readonly number[],
): Promise<UndoReport> {
  await createCommentStaging(client);
  const posts = await undoPosts(client, id, accountIds);
  const comments = await undoComments(client, id);
  return {
    removed: posts.removed + comments.removed,
    restored: posts.restored + comments.restored,
    kept: posts.kept + comments.kept,
  };
}

const undoKind: Readonly<
  Record<ImportKind, (client: PoolClient, id: number, accountIds: readonly number[]) => Promise<UndoReport>>
> = {
  posts: undoPostsAndComments,
  comments: undoPostsAndComments,
  followers: undoFollowers,
  survey: undoSurvey,
};

/**
 * Takes an import back: what it changed is again as it was, what it brought is gone, and what a later import also
 * holds or has changed since stays as that one says. All in one transaction.
 * @throws NotFoundError, and InvalidRequestError `import_state` where the import was not taken in, `demo_not_undone`
 */
export async function undoImport(id: number): Promise<UndoReport> {
  const record = await getImport(id);
  if (record.isDemo) throw new InvalidRequestError("demo_not_undone");
  return inTransaction(async (client) => {
    const { rows } = await client.query<{ state: string }>("SELECT state FROM import WHERE id = $1 FOR UPDATE", [id]);
    const state = rows[0]?.state ?? "gone";
    if (state !== "done" && state !== "undoing") throw new InvalidRequestError("import_state", { state });
    const { rows: accounts } = await client.query<{ id: number }>(
      "SELECT a.id FROM account AS a JOIN import_account AS i ON i.account_id = a.id WHERE i.import_id = $1 ORDER BY a.id FOR UPDATE OF a",
      [id],
    );
    const ids = accounts.map((account) => account.id);
    const undone = await undoKind[record.kind ?? "posts"](client, id, ids);
    await client.query("DELETE FROM import_change WHERE import_id = $1", [id]);
    await client.query("DELETE FROM capture_block WHERE import_id = $1", [id]);
    await client.query("DELETE FROM import_account WHERE import_id = $1", [id]);
    await removeEmptyAccounts(client, ids);
    const { kept } = undone;
    const left = kept > 0 ? [{ code: "kept_by_later_import", params: { rows: kept } }] : [];
    await client.query(
      "UPDATE import SET state = 'undone', warnings = warnings || $2::jsonb, finished_at = now() WHERE id = $1",
      [id, JSON.stringify(left)],
    );
    return undone;
  });
}
