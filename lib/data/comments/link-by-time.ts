import "server-only";
import type { PoolClient } from "pg";
import { type TimedComment, timeLinksOf } from "../../domain/replies/time-links.ts";
import { joinAsBefore, joinByHash } from "./link-threads.ts";

const chunk = 5_000;

/** An official comment that names no parent and nobody, in a file that can't name parents. */
const speaksIntoTheRoom = `s.is_official AND NOT s.tells_parents AND s.parent_external_id IS NULL AND s.is_reply IS NOT false
  AND cardinality(s.mention_hashes) = 0 AND s.post_external_id IS NOT NULL`;

interface EventRow extends TimedComment {
  readonly account_ref: number;
  readonly post: string;
}

const events = `
  SELECT s.account_ref, s.post_external_id AS post, s.external_id AS id, extract(epoch FROM s.published_at)::float8 AS at,
    CASE WHEN i.parent IS NOT NULL THEN 'addresses' WHEN s.is_official THEN 'answers' ELSE 'asks' END AS role, i.parent AS target
  FROM (SELECT DISTINCT s.account_ref, s.post_external_id FROM staged_comment AS s WHERE ${speaksIntoTheRoom}) AS t
    JOIN staged_comment AS s USING (account_ref, post_external_id)
    LEFT JOIN inferred_link AS i ON i.account_ref = s.account_ref AND i.external_id = s.external_id
  WHERE (${speaksIntoTheRoom}) OR (s.is_official AND i.parent IS NOT NULL)
    OR (NOT s.is_official AND s.parent_external_id IS NULL AND s.is_reply IS NOT true AND i.parent IS NULL
      AND NOT EXISTS (SELECT FROM strict_answer AS x WHERE x.account_ref = s.account_ref AND x.external_id = s.external_id))
  ORDER BY 1, 2, s.published_at, s.external_id`;

/** Adds links by time to `inferred_link`, post by post; memory holds one post's comments. */
export async function linkByTime(client: PoolClient): Promise<void> {
  const { rows: found } = await client.query(`SELECT FROM staged_comment AS s WHERE ${speaksIntoTheRoom} LIMIT 1`);
  if (found.length === 0) return;
  const links: { ref: number; id: string; parent: string }[] = [];
  let post: EventRow[] = [];
  const settlePost = () => {
    for (const [id, parent] of timeLinksOf(post)) links.push({ ref: post[0]?.account_ref ?? 0, id, parent });
    post = [];
  };
  await client.query(`${joinByHash}; DECLARE timed NO SCROLL CURSOR FOR ${events}; ${joinAsBefore}`);
  for (;;) {
    const { rows } = await client.query<EventRow>(`FETCH ${chunk} FROM timed`);
    for (const row of rows) {
      const [first] = post;
      if (first && (first.account_ref !== row.account_ref || first.post !== row.post)) settlePost();
      post.push(row);
    }
    if (rows.length < chunk) break;
  }
  settlePost();
  await client.query("CLOSE timed");
  await client.query("INSERT INTO inferred_link SELECT *, 'time' FROM unnest($1::int[], $2::text[], $3::text[])", [
    links.map(({ ref }) => ref),
    links.map(({ id }) => id),
    links.map(({ parent }) => parent),
  ]);
}
