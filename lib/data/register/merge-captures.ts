import "server-only";
import type { PoolClient } from "pg";
import { foldCaptures } from "../imports/fold-captures.ts";
import { foldFollowers } from "../imports/fold-followers.ts";

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

/**
 * Moves all that imports said of one account to another, and sets counts to what the newest of them says. Runs after
 * the posts themselves have moved; `moved_post` names those.
 */
export async function mergeCaptures(client: PoolClient, from: number, into: number): Promise<void> {
  await moveBlocks(client, from, into);
  await moveFollowers(client, from, into);
  await moveCoverage(client, from, into);
  await client.query(
    `CREATE TEMP TABLE contested_post ON COMMIT DROP AS SELECT ${into} AS account_id, external_id FROM moved_post`,
  );
  await foldCaptures(client);
}
