import "server-only";
import { isEligible } from "./link-threads.ts";

const counts = ["comments", "official_comments", "citizen_comments", "eligible", "answered", "official_replies"];
const columns = ["account_id", "post_external_id", ...counts].join(", ");

const countInto = (table: "post_thread" | "part_post") => `
  INSERT INTO ${table} (${columns})
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
  ${countInto("post_thread")};
  ${noteDays("affected_reply_day", "SELECT DISTINCT account_id, post_external_id FROM affected_thread")}`;

/** Temporary table of what one part of a file tells of the threads under its posts. */
export const createPartPosts = `
  CREATE TEMP TABLE part_post (account_id int, post_external_id text COLLATE "C", ${counts.map((count) => `${count} int`).join(", ")}) ON COMMIT DROP`;

/**
 * Counts what is known of the comments of each post, where only a part of a file is staged and nothing else beside it.
 * Posts of which more is known are noted in `affected_thread`, to be settled once the whole file has been read; they are
 * looked up one by one, since the planner knows little of a table that grows within the transaction.
 */
export const keepPostThreads = `
  ${countInto("part_post")};
  INSERT INTO affected_thread SELECT account_id, post_external_id FROM part_post AS t WHERE EXISTS (
    SELECT FROM post_thread AS p WHERE p.account_id = t.account_id AND p.post_external_id = t.post_external_id OFFSET 0);
  INSERT INTO post_thread (${columns}) SELECT ${columns} FROM part_post ON CONFLICT DO NOTHING;
  ${noteDays("part_day", "SELECT * FROM part_post")};
  INSERT INTO part_thread SELECT count(*) FROM part_post`;
