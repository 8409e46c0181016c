import "server-only";
import type { PoolClient } from "pg";
import { isEligible } from "./link-threads.ts";

/** Counts anew what is known of the comments of each affected post, and notes the days of those posts. */
export async function refreshPostThreads(client: PoolClient): Promise<void> {
  await client.query(`
    DELETE FROM post_thread AS t USING (SELECT DISTINCT account_id, post_external_id FROM affected_thread) AS d
    WHERE t.account_id = d.account_id AND t.post_external_id = d.post_external_id`);
  await client.query(`
    INSERT INTO post_thread (account_id, post_external_id, comments, official_comments, citizen_comments, eligible, answered, official_replies)
    SELECT a.account_id, s.post_external_id, count(*)::int, count(*) FILTER (WHERE s.is_official)::int,
      count(*) FILTER (WHERE NOT s.is_official)::int, count(*) FILTER (WHERE ${isEligible})::int, count(x.answer)::int,
      count(*) FILTER (WHERE s.is_official AND s.parent_external_id IS NOT NULL)::int
    FROM staged_comment AS s JOIN staged_account AS a ON a.ref = s.account_ref
      LEFT JOIN strict_answer AS x ON x.account_ref = s.account_ref AND x.external_id = s.external_id
    WHERE s.post_external_id IS NOT NULL GROUP BY a.account_id, s.post_external_id`);
  await client.query(`
    INSERT INTO affected_reply_day SELECT DISTINCT p.account_id, p.local_date
    FROM (SELECT DISTINCT account_id, post_external_id FROM affected_thread) AS t
      JOIN post AS p ON p.account_id = t.account_id AND p.external_id = t.post_external_id`);
}
