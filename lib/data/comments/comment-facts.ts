import "server-only";
import { sampleAsBefore, sampleLittle } from "../database/sample-little.ts";
import { type Dimension, dimensions, sums } from "./counted-comments.ts";
import { countSteps } from "./refresh-reply-times.ts";
import { addedSlots, slots, zeros } from "./sql-arrays.ts";

/** Counts of comments in `reply_fact`. */
export const commentCounts: readonly string[] = [...Object.keys(sums), "replies_in_threads"];

/**
 * Temporary tables of what is counted of each day's comments: a row for each time that some of them were counted. A large
 * file is counted several times while it is read.
 */
export const createCommentFacts = `
  CREATE TEMP TABLE IF NOT EXISTS comment_fact (account_id int, local_date date,
    ${commentCounts.map((column) => `${column} int`).join(", ")}, ${dimensions.map(({ column }) => `${column} int[]`).join(", ")}) ON COMMIT DROP;
  CREATE TEMP TABLE IF NOT EXISTS counted_step (account_id int, local_date date, latency_class smallint, step smallint, n int) ON COMMIT DROP`;

const countedDimension = ({ column, size }: Dimension) => `
  LEFT JOIN (
    SELECT account_id, local_date, ${slots(size, (slot) => `coalesce(sum(n) FILTER (WHERE class = ${slot}), 0)::int`)} AS ${column}
    FROM (SELECT account_id, local_date, ${column} AS class, count(*)::int AS n FROM counted_comment WHERE ${column} IS NOT NULL GROUP BY 1, 2, 3) AS g
    GROUP BY account_id, local_date
  ) AS ${column}_d USING (account_id, local_date)`;

/** Counts the comments in `counted_comment`, day by day, and empties it. */
export const keepCommentFacts = `
  ${sampleLittle}; ANALYZE counted_comment; ${sampleAsBefore};
  INSERT INTO comment_fact
  SELECT account_id, local_date, ${commentCounts.join(", ")}, ${dimensions.map(({ column, size }) => `coalesce(${column}, ${zeros(size)})`).join(", ")}
  FROM (
    SELECT account_id, local_date, ${Object.keys(sums)
      .map((column) => `count(*) FILTER (WHERE ${column})::int AS ${column}`)
      .join(", ")}, sum(replies_in_threads)::int AS replies_in_threads
    FROM counted_comment GROUP BY account_id, local_date
  ) AS c ${dimensions.map(countedDimension).join("")};
  ${countSteps};
  TRUNCATE counted_comment`;

const day = "account_id, local_date";
const manyTimes = `(SELECT ${day} FROM comment_fact GROUP BY ${day} HAVING count(*) > 1)`;

/** A row for each day: most are counted once, and adding up hundreds of places of each would take longer than all else. */
export const addedCommentFacts = `(
  SELECT * FROM comment_fact WHERE (${day}) NOT IN ${manyTimes}
  UNION ALL
  SELECT ${day}, ${commentCounts.map((column) => `sum(${column})::int`).join(", ")}, ${dimensions.map(({ column, size }) => addedSlots(column, size)).join(", ")}
  FROM comment_fact WHERE (${day}) IN ${manyTimes} GROUP BY ${day}
)`;
