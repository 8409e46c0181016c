import "server-only";
import type { PoolClient } from "pg";
import { foldFollowers } from "../imports/fold-followers.ts";
import { markAbsenceAnew } from "../imports/mark-absence.ts";
import { gatherSaidPosts } from "../imports/said-posts.ts";
import { settlePosts } from "../imports/settle-posts.ts";

/** Blocks of what imports said, with the arrays that stand side by side in each. */
const blocks: Readonly<Record<string, readonly string[]>> = {
  capture_block: ["external_ids", "likes", "comments", "shares", "views"],
  comment_block: ["external_ids", "likes"],
};

/** What imports said of posts and comments of one account, said of another from now on. */
async function moveBlocks(client: PoolClient, from: number, into: number): Promise<void> {
  for (const [table, arrays] of Object.entries(blocks)) {
    // One import may speak of both: its two blocks of a month become one.
    await client.query(
      `UPDATE ${table} AS kept SET ${arrays.map((name) => `${name} = kept.${name} || gone.${name}`).join(", ")}
       FROM ${table} AS gone WHERE gone.account_id = $1 AND kept.account_id = $2
         AND kept.month = gone.month AND kept.import_id = gone.import_id`,
      [from, into],
    );
    await client.query(
      `DELETE FROM ${table} AS gone USING ${table} AS kept WHERE gone.account_id = $1 AND kept.account_id = $2
         AND kept.month = gone.month AND kept.import_id = gone.import_id`,
      [from, into],
    );
    await client.query(`UPDATE ${table} SET account_id = $2 WHERE account_id = $1`, [from, into]);
  }
}

async function moveFollowers(client: PoolClient, from: number, into: number): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE said_day ON COMMIT DROP AS
     SELECT $2::int AS account_id, date FROM follower_capture WHERE account_id = $1`,
    [from, into],
  );
  for (const [table, key] of [
    ["follower_capture", "kept.date = gone.date AND kept.import_id = gone.import_id"],
    ["follower_count", "kept.date = gone.date"],
  ]) {
    await client.query(
      `DELETE FROM ${table} AS gone USING ${table} AS kept WHERE gone.account_id = $1 AND kept.account_id = $2 AND ${key}`,
      [from, into],
    );
    await client.query(`UPDATE ${table} SET account_id = $2 WHERE account_id = $1`, [from, into]);
  }
  await foldFollowers(client);
}

async function moveCoverage(client: PoolClient, from: number, into: number): Promise<void> {
  await client.query(
    `INSERT INTO import_account AS kept (account_id, import_id, kind, first_date, last_date, rows)
     SELECT $2, import_id, kind, first_date, last_date, rows FROM import_account WHERE account_id = $1
     ON CONFLICT (account_id, import_id, kind) DO UPDATE SET first_date = least(kept.first_date, excluded.first_date),
       last_date = greatest(kept.last_date, excluded.last_date), rows = kept.rows + excluded.rows`,
    [from, into],
  );
  await client.query("DELETE FROM import_account WHERE account_id = $1", [from]);
}

/** Gathers what imports said of the posts that both accounts have, before they become one each. */
export async function gatherDoubles(client: PoolClient, from: number, into: number): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE contested_post ON COMMIT DROP AS
     SELECT account_id, external_id FROM post WHERE account_id IN (${from}, ${into}) AND external_id IN (
       SELECT external_id FROM post WHERE account_id = ${from} INTERSECT SELECT external_id FROM post WHERE account_id = ${into}
     )`,
  );
  await gatherSaidPosts(client);
}

/** Sets the posts that both accounts had to what the newest of all their imports says. */
async function settleDoubles(client: PoolClient, from: number, into: number): Promise<void> {
  // Of two words of one import that of the account that stays counts.
  await client.query(
    `DELETE FROM said_post AS gone USING said_post AS kept WHERE gone.account_id = $1 AND kept.account_id = $2
       AND kept.external_id = gone.external_id AND kept.import_id = gone.import_id`,
    [from, into],
  );
  await client.query("UPDATE said_post SET account_id = $2 WHERE account_id = $1", [from, into]);
  await client.query("DELETE FROM contested_post WHERE account_id = $1", [from]);
  await settlePosts(client);
}

/** Moves all that imports said of one account to another. Runs after `gatherDoubles`, when the posts have moved. */
export async function mergeCaptures(client: PoolClient, from: number, into: number): Promise<void> {
  await moveBlocks(client, from, into);
  await moveFollowers(client, from, into);
  await moveCoverage(client, from, into);
  await settleDoubles(client, from, into);
  await markAbsenceAnew(client, [into]);
}
