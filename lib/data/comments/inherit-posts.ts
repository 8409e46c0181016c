import "server-only";
import type { PoolClient } from "pg";

/** More steps than any thread is deep; comments that name each other as parents end here. */
const mostSteps = 50;

const fromStaged = `
  UPDATE staged_comment AS s SET post_external_id = p.post_external_id FROM staged_comment AS p
  WHERE s.post_external_id IS NULL AND p.account_ref = s.account_ref AND p.external_id = s.parent_external_id
    AND p.post_external_id IS NOT NULL`;

const fromKept = `
  UPDATE staged_comment AS s SET post_external_id = c.post_external_id FROM staged_account AS a, comment AS c
  WHERE s.post_external_id IS NULL AND a.ref = s.account_ref AND c.account_id = a.account_id
    AND c.external_id = s.parent_external_id AND c.post_external_id IS NOT NULL`;

/** Kept comments without a post whose parent, staged or kept, has one; what they were is remembered for undo. */
const keptFrom = (parents: string) => `
  WITH due AS (
    SELECT c.account_id, c.external_id, p.post FROM comment AS c JOIN (${parents}) AS p
      ON p.account_id = c.account_id AND p.external_id = c.parent_external_id
    WHERE c.post_external_id IS NULL AND c.account_id IN (SELECT account_id FROM staged_account)
  ), remembered AS (
    INSERT INTO import_change (account_id, import_id, entity, key, before)
    SELECT c.account_id, $1, 'comment', c.external_id, to_jsonb(c) FROM due JOIN comment AS c USING (account_id, external_id)
    ON CONFLICT DO NOTHING
  ), noted AS (
    INSERT INTO affected_thread SELECT account_id, NULL FROM due UNION SELECT account_id, post FROM due
  ) UPDATE comment AS c SET post_external_id = due.post, import_id = $1 FROM due
    WHERE c.account_id = due.account_id AND c.external_id = due.external_id`;

const stagedParents = `
  SELECT DISTINCT a.account_id, s.external_id, s.post_external_id AS post
  FROM staged_comment AS s JOIN staged_account AS a ON a.ref = s.account_ref WHERE s.post_external_id IS NOT NULL`;

const keptParents = `
  SELECT account_id, external_id, post_external_id AS post FROM comment
  WHERE account_id IN (SELECT account_id FROM staged_account) AND post_external_id IS NOT NULL`;

async function exists(client: PoolClient, sql: string): Promise<boolean> {
  return ((await client.query(`SELECT FROM (${sql} LIMIT 1) AS one`)).rowCount ?? 0) > 0;
}

/**
 * A reply stands under the post of the comment that it answers, in whatever order files bring them: replies that
 * wait for their parent's post find it when it comes, down the whole thread.
 */
export async function inheritPosts(client: PoolClient, importId: number): Promise<void> {
  const areKeptWaiting = await exists(
    client,
    `SELECT FROM comment WHERE account_id IN (SELECT account_id FROM staged_account) AND post_external_id IS NULL
       AND parent_external_id IS NOT NULL`,
  );
  const areStagedWaiting = await exists(
    client,
    "SELECT FROM staged_comment WHERE post_external_id IS NULL AND parent_external_id IS NOT NULL",
  );
  for (let step = 0; step < mostSteps; step += 1) {
    let found = 0;
    if (areStagedWaiting) {
      for (const sql of [fromStaged, fromKept]) found += (await client.query(sql)).rowCount ?? 0;
    }
    if (areKeptWaiting) {
      for (const parents of [stagedParents, keptParents]) {
        found += (await client.query(keptFrom(parents), [importId])).rowCount ?? 0;
      }
    }
    if (found === 0) return;
  }
}
