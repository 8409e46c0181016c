import "server-only";
import { isEligible } from "./link-threads.ts";

const counted = `
  INSERT INTO post_thread (account_id, post_external_id, comments, official_comments, citizen_comments, eligible, answered, official_replies)
  SELECT a.account_id, s.post_external_id, count(*)::int, count(*) FILTER (WHERE s.is_official)::int,
    count(*) FILTER (WHERE NOT s.is_official)::int, count(*) FILTER (WHERE ${isEligible})::int, count(x.answer)::int,
    count(*) FILTER (WHERE s.is_official AND s.parent_external_id IS NOT NULL)::int
  FROM staged_comment AS s JOIN staged_account AS a ON a.ref = s.account_ref
    LEFT JOIN strict_answer AS x ON x.account_ref = s.account_ref AND x.external_id = s.external_id
  WHERE s.post_external_id IS NOT NULL GROUP BY a.account_id, s.post_external_id`;

const noteDays = (table: "affected_reply_day" | "part_day", posts: string) => `
  INSERT INTO ${table} SELECT DISTINCT p.account_id, p.local_date
  FROM (${posts}) AS t JOIN post AS p ON p.account_id = t.account_id AND p.external_id = t.post_external_id`;

/** Counts anew what is known of the comments of each affected post, and notes the days of those posts. */
export const refreshPostThreads = `
  DELETE FROM post_thread AS t USING (SELECT DISTINCT account_id, post_external_id FROM affected_thread) AS d
  WHERE t.account_id = d.account_id AND t.post_external_id = d.post_external_id;
  ${counted};
  ${noteDays("affected_reply_day", "SELECT DISTINCT account_id, post_external_id FROM affected_thread")}`;

/**
 * Counts what is known of the comments of each post, where only a part of a file is staged and nothing else beside it.
 * Posts of which more is known are noted in `affected_thread`, to be settled once the whole file has been read; they are
 * looked up one by one, since the planner knows little of a table that grows within the transaction.
 */
export const keepPostThreads = `
  TRUNCATE staged_thread;
  INSERT INTO staged_thread
  SELECT DISTINCT a.account_id, s.post_external_id FROM staged_comment AS s JOIN staged_account AS a ON a.ref = s.account_ref;
  INSERT INTO affected_thread SELECT * FROM staged_thread AS t WHERE EXISTS (
    SELECT FROM post_thread AS p WHERE p.account_id = t.account_id AND p.post_external_id = t.post_external_id OFFSET 0);
  ${counted} ON CONFLICT DO NOTHING;
  ${noteDays("part_day", "SELECT * FROM staged_thread")};
  INSERT INTO part_thread SELECT count(*) FROM staged_thread`;
