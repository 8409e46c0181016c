import "server-only";
import type { ClientBase, PoolClient } from "pg";
import { countKinds } from "../../domain/model.ts";
import { InvalidRequestError } from "../../errors.ts";
import type { ImportKind } from "../../importers/importer.ts";
import { noteReplyDays, refreshReplyFacts } from "../comments/refresh-reply-facts.ts";
import { createCommentStaging } from "../comments/stage-comments.ts";
import { undoComments } from "../comments/undo-comments.ts";
import { inTransaction } from "../in-transaction.ts";
import { undoSurvey } from "../surveys/undo-survey.ts";
import { foldCaptures } from "./fold-captures.ts";
import { foldFollowers } from "./fold-followers.ts";
import { getImport } from "./import-record.ts";
import { refreshFacts } from "./refresh-facts.ts";

/** What an undo put back, and what it had to leave because a later import speaks of it too. */
export interface UndoReport {
  /** Posts, comments, follower totals and survey responses that only this import had brought. */
  readonly removed: number;
  /** Posts, comments and follower totals that are again what they were before. */
  readonly restored: number;
  /** Those that a later import has changed or also holds: they stay as that import says. */
  readonly kept: number;
}

const restoredColumns =
  "published_at, local_date, local_hour, type, text, language, permalink, likes, comments, shares, views, reach, saves, reactions, followers_at_post, captured_at, import_id";

async function rowsOf(client: ClientBase, sql: string, params: readonly unknown[]): Promise<number> {
  return (await client.query(sql, [...params])).rowCount ?? 0;
}

/** Later imports that changed what this one had changed remember its values; they take over what it remembered. */
async function passOnMemories(client: ClientBase, id: number): Promise<number> {
  return rowsOf(
    client,
    `UPDATE import_change AS later SET before = own.before
     FROM import_change AS own
     WHERE own.import_id = $1 AND later.account_id = own.account_id AND later.entity = own.entity AND later.key = own.key
       AND later.import_id = (
         SELECT n.import_id FROM import_change AS n
         WHERE n.account_id = own.account_id AND n.entity = own.entity AND n.key = own.key AND n.import_id > $1
         ORDER BY n.import_id LIMIT 1
       )`,
    [id],
  );
}

async function undoPosts(client: ClientBase, id: number): Promise<UndoReport> {
  await client.query("CREATE TEMP TABLE affected_day (account_id int, local_date date) ON COMMIT DROP");
  await client.query(
    `CREATE TEMP TABLE contested_post ON COMMIT DROP AS
     SELECT b.account_id, u.external_id FROM capture_block AS b, unnest(b.external_ids) AS u(external_id) WHERE b.import_id = $1`,
    [id],
  );
  await client.query(
    `INSERT INTO affected_day SELECT DISTINCT p.account_id, p.local_date
     FROM contested_post JOIN post AS p USING (account_id, external_id) WHERE $1 IN (p.import_id, p.first_import_id)`,
    [id],
  );
  const restored = await rowsOf(
    client,
    `UPDATE post AS p SET (${restoredColumns}) = (SELECT ${restoredColumns} FROM jsonb_populate_record(p, c.before))
     FROM import_change AS c
     WHERE c.import_id = $1 AND c.entity = 'post' AND p.account_id = c.account_id AND p.external_id = c.key AND p.import_id = $1`,
    [id],
  );
  // A post that moved back to another day changes that day too.
  await client.query(
    `INSERT INTO affected_day SELECT DISTINCT p.account_id, p.local_date FROM contested_post JOIN post AS p USING (account_id, external_id)
     JOIN import_change AS c ON c.account_id = p.account_id AND c.key = p.external_id WHERE c.import_id = $1 AND c.entity = 'post'`,
    [id],
  );
  // What this import brought and another one also holds stays, in the name of the earliest of the others.
  const vouched = await rowsOf(
    client,
    `UPDATE post AS p SET first_import_id = o.import_id, import_id = CASE p.import_id WHEN $1 THEN o.import_id ELSE p.import_id END
     FROM (
       SELECT p.account_id, p.external_id, min(b.import_id) AS import_id
       FROM capture_block AS b, unnest(b.external_ids) AS u(external_id), post AS p
       WHERE b.account_id IN (SELECT DISTINCT account_id FROM contested_post) AND b.import_id <> $1
         AND p.account_id = b.account_id AND p.external_id = u.external_id AND p.first_import_id = $1
       GROUP BY p.account_id, p.external_id
     ) AS o
     WHERE p.account_id = o.account_id AND p.external_id = o.external_id`,
    [id],
  );
  const removed = await rowsOf(
    client,
    `DELETE FROM post AS p USING contested_post AS c
     WHERE p.account_id = c.account_id AND p.external_id = c.external_id AND p.first_import_id = $1`,
    [id],
  );
  await client.query(
    "UPDATE post SET not_seen_import_id = NULL WHERE account_id IN (SELECT DISTINCT account_id FROM contested_post) AND not_seen_import_id = $1",
    [id],
  );
  const told = await client.query<{ carries: string[] }>(
    "DELETE FROM capture_block WHERE import_id = $1 RETURNING carries",
    [id],
  );
  const forgotten = countKinds.filter((kind) => told.rows.some((row) => row.carries.includes(kind)));
  const refolded = await foldCaptures(client, forgotten);
  await refreshFacts(client);
  await noteReplyDays(client);
  await refreshReplyFacts(client);
  return { removed, restored: restored + refolded, kept: vouched };
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
async function undoPostsAndComments(client: PoolClient, id: number): Promise<UndoReport> {
  await createCommentStaging(client);
  const posts = await undoPosts(client, id);
  const comments = await undoComments(client, id);
  return {
    removed: posts.removed + comments.removed,
    restored: posts.restored + comments.restored,
    kept: posts.kept + comments.kept,
  };
}

const undoKind: Readonly<Record<ImportKind, (client: PoolClient, id: number) => Promise<UndoReport>>> = {
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
    const changedLater = await passOnMemories(client, id);
    const undone = await undoKind[record.kind ?? "posts"](client, id);
    await client.query("DELETE FROM import_change WHERE import_id = $1", [id]);
    await client.query("DELETE FROM capture_block WHERE import_id = $1", [id]);
    await client.query("DELETE FROM import_account WHERE import_id = $1", [id]);
    await removeEmptyAccounts(client, ids);
    const kept = undone.kept + changedLater;
    const left = kept > 0 ? [{ code: "kept_by_later_import", params: { rows: kept } }] : [];
    await client.query(
      "UPDATE import SET state = 'undone', warnings = warnings || $2::jsonb, finished_at = now() WHERE id = $1",
      [id, JSON.stringify(left)],
    );
    return { ...undone, kept };
  });
}
