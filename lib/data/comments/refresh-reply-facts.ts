import "server-only";
import type { ClientBase } from "pg";
import { textLanguages } from "../../domain/replies/facts.ts";
import { eachRow } from "../database/each-row.ts";
import { CommentCounter, type CountedRow, countedColumns } from "./comment-counter.ts";
import { addedCommentFacts, commentArrays, commentCounts, createCommentFacts } from "./comment-facts.ts";
import { keepMonthFacts } from "./month-facts.ts";
import { refreshReplyTimes } from "./refresh-reply-times.ts";
import { type CountedArray, slots, zeros } from "./sql-arrays.ts";

const postSums: Readonly<Record<string, string>> = {
  posts_collected: "t.comments > 0",
  posts_with_citizen_comment: "t.citizen_comments > 0",
  posts_with_official_comment: "t.citizen_comments > 0 AND t.official_comments > 0",
  posts_with_official_reply: "t.citizen_comments > 0 AND t.official_replies > 0",
};

const countColumns = [...commentCounts, ...Object.keys(postSums)];
const arrays: readonly CountedArray[] = [...commentArrays, { column: "posts_by_language", size: textLanguages.length }];
const columns = [...countColumns, ...arrays.map(({ column }) => column)];

const days = "(SELECT DISTINCT account_id, local_date FROM affected_reply_day)";

/**
 * Stretches of affected days that are at most a week apart. Read day by day, a year would be read three times, since
 * an index by instant knows a local day only roughly.
 */
const stretches = `(
  SELECT account_id, min(local_date) AS first, max(local_date) AS last FROM (
    SELECT account_id, local_date, count(*) FILTER (WHERE is_far) OVER (PARTITION BY account_id ORDER BY local_date) AS stretch
    FROM (
      SELECT account_id, local_date, local_date - lag(local_date) OVER (PARTITION BY account_id ORDER BY local_date) > 7 AS is_far
      FROM ${days} AS d
    ) AS d
  ) AS d GROUP BY account_id, stretch
)`;

/** Rows of the affected days out of a table with `published_at` and `local_date`. */
const ofAffectedDays = (table: string, row: string) => `
  ${stretches} AS w JOIN ${table} AS ${row} ON ${row}.account_id = w.account_id
      AND ${row}.published_at >= w.first - interval '1 day' AND ${row}.published_at < w.last + interval '2 days'
      AND ${row}.local_date BETWEEN w.first AND w.last
    JOIN ${days} AS d ON d.account_id = ${row}.account_id AND d.local_date = ${row}.local_date`;

const dayFacts = `
  WITH post_day AS (
    SELECT p.account_id, p.local_date, ${Object.entries(postSums)
      .map(([column, where]) => `count(*) FILTER (WHERE ${where})::int AS ${column}`)
      .join(
        ", ",
      )}, ${slots(textLanguages.length, (slot) => `count(*) FILTER (WHERE p.language = '${textLanguages[slot]}')::int`)} AS posts_by_language
    FROM ${ofAffectedDays("post", "p")}
      LEFT JOIN post_thread AS t ON t.account_id = p.account_id AND t.post_external_id = p.external_id
    GROUP BY p.account_id, p.local_date
  )
  INSERT INTO reply_fact (account_id, grain, start_date, ${columns.join(", ")})
  SELECT account_id, 'd', local_date, ${countColumns.map((column) => `coalesce(${column}, 0)`).join(", ")},
    ${arrays.map(({ column, size }) => `coalesce(${column}, ${zeros(size)})`).join(", ")}
  FROM ${addedCommentFacts} AS comment_day FULL JOIN post_day USING (account_id, local_date)`;

/** The posts of days that changed belong to the reply facts of those days. */
export async function noteReplyDays(client: ClientBase): Promise<void> {
  await client.query("INSERT INTO affected_reply_day SELECT DISTINCT account_id, local_date FROM affected_day");
}

/** Forgets what was counted while a file was read of days of which something else has changed since. */
const dropDays = (table: string) =>
  `DELETE FROM ${table} AS k USING ${days} AS d WHERE k.account_id = d.account_id AND k.local_date = d.local_date`;

/** Comments of the affected days that are held in memory at once. */
const rowsAtOnce = 5_000;

/** Counts all comments of the affected days. */
async function countAffectedDays(client: ClientBase): Promise<void> {
  await client.query(`DECLARE counted_comment NO SCROLL CURSOR FOR
    SELECT ${countedColumns("k.kind")} FROM ${ofAffectedDays("comment", "c")}
      LEFT JOIN comment_mark AS k ON k.account_id = c.account_id AND k.comment_external_id = c.external_id`);
  const counter = new CommentCounter();
  for (let rows = rowsAtOnce; rows === rowsAtOnce; ) {
    rows = 0;
    await eachRow<CountedRow>(client, `FETCH ${rowsAtOnce} FROM counted_comment`, (row) => {
      counter.note(row);
      rows += 1;
    });
    counter.settle();
    if (counter.isFull) await counter.keep(client);
  }
  await client.query("CLOSE counted_comment");
  await counter.keep(client);
}

/**
 * Counts anew the reply facts of the days in `affected_reply_day` and `counted_day`, and of their months from the days.
 * Part of the transaction that changed comments, marks or posts.
 */
export async function refreshReplyFacts(client: ClientBase): Promise<void> {
  await client.query(`${createCommentFacts};
    ANALYZE affected_reply_day;
    ${["comment_fact", "counted_step", "counted_day"].map(dropDays).join(";")}`);
  await countAffectedDays(client);
  await client.query(`
    INSERT INTO affected_reply_day SELECT * FROM counted_day;
    ANALYZE affected_reply_day;
    DELETE FROM reply_fact AS f USING ${days} AS d WHERE f.account_id = d.account_id AND (
      (f.grain = 'd' AND f.start_date = d.local_date) OR (f.grain = 'm' AND f.start_date = date_trunc('month', d.local_date)::date))`);
  await client.query(dayFacts);
  await refreshReplyTimes(client);
  await client.query("DROP TABLE counted_day, comment_fact, counted_step");
  await keepMonthFacts(client, countColumns, arrays);
}
