import "server-only";
import type { ClientBase } from "pg";
import { textLanguages } from "../../domain/replies/facts.ts";
import { countComments, createCountedComments, type Dimension, dimensions, sums } from "./counted-comments.ts";
import { refreshReplyTimes } from "./refresh-reply-times.ts";
import { fillWorkingDays } from "./working-day-table.ts";

/** An array column of `reply_fact` and how long it is on a day. */
type CountedArray = Pick<Dimension, "column" | "size">;

const postSums: Readonly<Record<string, string>> = {
  posts_collected: "t.comments > 0",
  posts_with_citizen_comment: "t.citizen_comments > 0",
  posts_with_official_comment: "t.citizen_comments > 0 AND t.official_comments > 0",
  posts_with_official_reply: "t.citizen_comments > 0 AND t.official_replies > 0",
};

const zeros = (size: number) => `array_fill(0, ARRAY[${size}])`;
const slots = (size: number, each: (slot: number) => string) =>
  `ARRAY[${Array.from({ length: size }, (_, slot) => each(slot)).join(", ")}]`;

const countColumns = [...Object.keys(sums), "replies_in_threads", ...Object.keys(postSums)];
const arrays: readonly CountedArray[] = [
  ...dimensions.map(({ column, size }) => ({ column, size })),
  { column: "posts_by_language", size: textLanguages.length },
];
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

const countedDimension = ({ column, size }: Dimension) => `
  LEFT JOIN (
    SELECT account_id, local_date, ${slots(size, (slot) => `coalesce(sum(n) FILTER (WHERE class = ${slot}), 0)::int`)} AS ${column}
    FROM (SELECT account_id, local_date, ${column} AS class, count(*)::int AS n FROM counted_comment WHERE ${column} IS NOT NULL GROUP BY 1, 2, 3) AS g
    GROUP BY account_id, local_date
  ) AS ${column}_d USING (account_id, local_date)`;

const dayFacts = `
  WITH comment_day AS (
    SELECT account_id, local_date, ${Object.keys(sums)
      .map((column) => `count(*) FILTER (WHERE ${column})::int AS ${column}`)
      .join(", ")}, sum(replies_in_threads)::int AS replies_in_threads
    FROM counted_comment GROUP BY account_id, local_date
  ), post_day AS (
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
  FROM comment_day FULL JOIN post_day USING (account_id, local_date) ${dimensions.map(countedDimension).join("")}`;

const isByHour = ({ column }: CountedArray) => column.endsWith("_by_hour");
const sizeOfMonth = (array: CountedArray) => (isByHour(array) ? 168 : array.size);

/** An array of a month from those of its days; hours become hours of the week. */
function monthArray(array: CountedArray): string {
  const { column, size } = array;
  if (!isByHour(array)) return slots(size, (slot) => `sum(f.${column}[${slot + 1}])::int`);
  return slots(168, (slot) => {
    const weekday = Math.floor(slot / 24) + 1;
    return `coalesce(sum(f.${column}[${(slot % 24) + 1}]) FILTER (WHERE f.weekday = ${weekday}), 0)::int`;
  });
}

const inMonth = (row: string) =>
  `${row}.account_id = m.account_id AND ${row}.grain = 'd' AND ${row}.start_date >= m.month AND ${row}.start_date < m.month + interval '1 month'`;

const monthsOf = (which: string, sumOf: (array: CountedArray) => string) => `
  INSERT INTO reply_fact (account_id, grain, start_date, ${columns.join(", ")})
  SELECT f.account_id, 'm', m.month, ${countColumns.map((column) => `sum(f.${column})::int`).join(", ")}, ${arrays.map(sumOf).join(", ")}
  FROM (SELECT DISTINCT account_id, date_trunc('month', local_date)::date AS month FROM affected_reply_day) AS m
    JOIN (SELECT *, extract(isodow FROM start_date)::int AS weekday FROM reply_fact) AS f ON ${inMonth("f")}
  WHERE ${which} (SELECT FROM reply_fact AS t WHERE ${inMonth("t")} AND t.comments > 0)
  GROUP BY f.account_id, m.month`;

/** A month without comments has posts alone; adding up its hundreds of zeros would cost more than all the rest. */
const monthFacts = [
  monthsOf("EXISTS", monthArray),
  monthsOf("NOT EXISTS", (array) =>
    array.column === "posts_by_language" ? monthArray(array) : zeros(sizeOfMonth(array)),
  ),
].join(";");

/** The posts of days that changed belong to the reply facts of those days. */
export async function noteReplyDays(client: ClientBase): Promise<void> {
  await client.query("INSERT INTO affected_reply_day SELECT DISTINCT account_id, local_date FROM affected_day");
}

/** Days that were counted while their file was read, and of which something else has changed since. */
const dropChangedDays = `
  DELETE FROM counted_comment AS c USING ${days} AS d, counted_day AS k
  WHERE c.account_id = d.account_id AND c.local_date = d.local_date AND k.account_id = d.account_id AND k.local_date = d.local_date;
  DELETE FROM counted_day AS k USING ${days} AS d WHERE k.account_id = d.account_id AND k.local_date = d.local_date`;

/**
 * Counts anew the reply facts of the days in `affected_reply_day` and `counted_day`, and of their months from the days.
 * Part of the transaction that changed comments, marks or posts.
 */
export async function refreshReplyFacts(client: ClientBase): Promise<void> {
  await fillWorkingDays(client);
  await client.query(`${createCountedComments};
    ANALYZE affected_reply_day;
    ${dropChangedDays};
    ${countComments(ofAffectedDays("comment", "c"))};
    INSERT INTO affected_reply_day SELECT * FROM counted_day;
    ANALYZE affected_reply_day; ANALYZE counted_comment;
    DELETE FROM reply_fact AS f USING ${days} AS d WHERE f.account_id = d.account_id AND (
      (f.grain = 'd' AND f.start_date = d.local_date) OR (f.grain = 'm' AND f.start_date = date_trunc('month', d.local_date)::date))`);
  await client.query(dayFacts);
  await refreshReplyTimes(client);
  await client.query("DROP TABLE counted_comment, counted_day");
  await client.query(monthFacts);
}
