import "server-only";
import type { PoolClient } from "pg";
import type { CarriedField } from "../../importers/importer.ts";
import { sampleLittle } from "../database/sample-little.ts";
import { findContested } from "./find-contested.ts";
import { insertStagedPosts, type StoringImport } from "./insert-posts.ts";
import { keepCaptures } from "./keep-captures.ts";
import { addStagedPosts, gatherSaidPosts } from "./said-posts.ts";
import { settlePosts } from "./settle-posts.ts";

/** How many rows of a file were new, changed something, or changed nothing. */
export interface MergeCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

const columnOf: Readonly<Record<CarriedField, string>> = {
  likes: "likes",
  comments: "comments",
  shares: "shares",
  views: "views",
  reach: "reach",
  saves: "saves",
  reactions: "reactions",
  text: "text",
  type: "type",
  permalink: "permalink",
  followersAtPost: "followers_at_post",
};

async function count(client: PoolClient, sql: string, params: unknown[] = []): Promise<number> {
  const { rows } = await client.query<{ n: number }>(sql, params);
  return rows[0]?.n ?? 0;
}

async function noteDaysOf(client: PoolClient, where: string): Promise<void> {
  await client.query(
    `INSERT INTO affected_day SELECT DISTINCT a.account_id, s.local_date
     FROM staged_post AS s JOIN staged_account AS a ON a.ref = s.account_ref WHERE ${where}`,
  );
}

/**
 * Merges staged posts into `post` by sets: changed posts are remembered and updated, new ones inserted.
 * A column that the file does not carry keeps what is known; an older capture never overwrites a newer one.
 * Fills `affected_day` with the local days whose facts no longer hold.
 * @param inserted how many posts were inserted while the file was read: then it was all of them, and all are new
 * @returns the counts of rows; `outdated` are posts of which a newer capture is known
 */
export async function mergePosts(
  client: PoolClient,
  { importId, capturedAt }: StoringImport,
  carries: readonly CarriedField[],
  inserted = 0,
): Promise<MergeCounts & { readonly repeated: number; readonly outdated: number }> {
  await client.query(`${sampleLittle}; ANALYZE staged_post (account_ref, external_id)`);
  if (inserted > 0) {
    await noteDaysOf(client, "true");
    await keepCaptures(client, importId, capturedAt, carries);
    return { created: inserted, updated: 0, unchanged: 0, repeated: 0, outdated: 0 };
  }
  const staged = await count(client, "SELECT count(*)::int AS n FROM staged_post");
  // A post that stands twice in one file is taken as its last row says.
  const repeated = await client.query(`
    DELETE FROM staged_post AS s USING (
      SELECT account_ref, external_id, max(line) AS last FROM staged_post
      GROUP BY account_ref, external_id HAVING count(*) > 1
    ) AS d WHERE s.account_ref = d.account_ref AND s.external_id = d.external_id AND s.line < d.last`);
  const contested = await findContested(client, importId, capturedAt);
  const columns = carries.map((field) => columnOf[field]);
  const compared = ["published_at", ...columns];
  // Follows from the text and changes with it; posts of before the product told languages have none.
  const written = carries.includes("text") ? [...compared, "language"] : compared;
  const differs = `(${compared.map((column) => `p.${column}`).join(", ")}) IS DISTINCT FROM (${compared.map((column) => `s.${column}`).join(", ")})`;
  await client.query(
    `CREATE TEMP TABLE changed_post ON COMMIT DROP AS
     SELECT p.account_id, p.external_id, s.account_ref, p.local_date AS old_date, s.local_date AS new_date
     FROM staged_post AS s JOIN staged_account AS a ON a.ref = s.account_ref
       JOIN post AS p ON p.account_id = a.account_id AND p.external_id = s.external_id
     WHERE p.captured_at <= $1 AND ${differs}
       AND NOT EXISTS (SELECT FROM contested_post AS c WHERE c.account_id = p.account_id AND c.external_id = p.external_id)`,
    [capturedAt],
  );
  await client.query(
    `INSERT INTO import_change (account_id, import_id, entity, key, before)
     SELECT p.account_id, $1, 'post', p.external_id, to_jsonb(p) - 'text' || CASE WHEN ${columns.includes("text")} THEN jsonb_build_object('text', p.text) ELSE '{}' END
     FROM changed_post AS c JOIN post AS p USING (account_id, external_id) ON CONFLICT DO NOTHING`,
    [importId],
  );
  const updated = await client.query(
    `UPDATE post AS p SET local_date = s.local_date, local_hour = s.local_hour, captured_at = $1, import_id = $2,
       ${written.map((column) => `${column} = s.${column}`).join(", ")}
     FROM changed_post AS c JOIN staged_post AS s ON s.account_ref = c.account_ref AND s.external_id = c.external_id
     WHERE p.account_id = c.account_id AND p.external_id = c.external_id`,
    [capturedAt, importId],
  );
  await client.query(
    `INSERT INTO affected_day SELECT account_id, old_date FROM changed_post UNION SELECT account_id, new_date FROM changed_post`,
  );
  const isNew = `NOT EXISTS (SELECT FROM post AS p WHERE p.account_id = a.account_id AND p.external_id = s.external_id)`;
  // Asked before the insert instead of returned by it: handing each inserted row back costs more than a second look.
  await noteDaysOf(client, isNew);
  const added = await client.query(insertStagedPosts({ importId, capturedAt }, isNew));
  const created = added.rowCount ?? 0;
  if (contested > 0) {
    await gatherSaidPosts(client);
    await addStagedPosts(client, importId, capturedAt, carries);
  }
  await keepCaptures(client, importId, capturedAt, carries);
  // An older capture may still be the newest to say something of a column that newer ones do not carry.
  const changed = (updated.rowCount ?? 0) + (contested > 0 ? await settlePosts(client) : 0);
  const unchanged = staged - created - changed;
  return { created, updated: changed, unchanged, repeated: repeated.rowCount ?? 0, outdated: contested };
}
