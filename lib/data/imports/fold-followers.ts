import "server-only";
import type { ClientBase } from "pg";

/** How many days got a follower total that they did not have, and on how many it is another one now. */
export interface FoldedFollowers {
  readonly created: number;
  readonly changed: number;
}

const columns = "account_id, date, followers, is_illustrative, captured_at, import_id";

/**
 * Sets the follower total of each day in the temporary table `said_day` to what the newest capture says, in whatever
 * order the imports came; days of which no import says anything any more are left alone.
 */
export async function foldFollowers(client: ClientBase): Promise<FoldedFollowers> {
  const { rows } = await client.query<FoldedFollowers>(
    `WITH newest AS (
       SELECT DISTINCT ON (account_id, date) ${columns}, first_value(import_id) OVER (PARTITION BY account_id, date ORDER BY captured_at, import_id) AS first_import_id
       FROM (SELECT DISTINCT account_id, date FROM said_day) AS d JOIN follower_capture USING (account_id, date)
       ORDER BY account_id, date, captured_at DESC, import_id DESC
     ), changed AS (
       UPDATE follower_count AS f SET (followers, is_illustrative, captured_at, import_id, first_import_id) =
         (n.followers, n.is_illustrative, n.captured_at, n.import_id, n.first_import_id)
       FROM newest AS n JOIN follower_count AS old USING (account_id, date)
       WHERE f.account_id = n.account_id AND f.date = n.date RETURNING old.followers <> f.followers AS differs
     ), created AS (
       INSERT INTO follower_count (${columns}, first_import_id) SELECT ${columns}, first_import_id FROM newest AS n
       WHERE NOT EXISTS (SELECT FROM follower_count AS f WHERE f.account_id = n.account_id AND f.date = n.date) RETURNING 1
     ) SELECT (SELECT count(*)::int FROM created) AS created, (SELECT count(*)::int FROM changed WHERE differs) AS changed`,
  );
  return rows[0] ?? { created: 0, changed: 0 };
}
