import "server-only";
import type { ClientBase } from "pg";
import { latencyClasses, latencyLimits, textLanguages, workingDayClasses } from "../../domain/replies/facts.ts";
import { refreshReplyTimes } from "./refresh-reply-times.ts";
import { fillWorkingDays, workingDayKey } from "./working-day-table.ts";

/** A dimension of a comment: the array column of `reply_fact`, how long it is, and each comment's class in it. */
interface Dimension {
  readonly column: string;
  readonly size: number;
  /** Class from 0, and null for comments that the column does not count. */
  readonly classOf: string;
}

/** An array column of `reply_fact` and how long it is on a day. */
type CountedArray = Pick<Dimension, "column" | "size">;

const limits = `ARRAY[${latencyLimits.join(",")}]::int[]`;
/** Limits are inclusive: the class is how many limits lie below. */
const latencyClass = (seconds: string) => `width_bucket(${seconds} - 1, ${limits})`;
const dayClass = (days: string) => `least(${days}, ${workingDayClasses - 1})`;
const languages = `ARRAY[${textLanguages.map((language) => `'${language}'`).join(",")}]`;
const languageClass = (language: string) => `array_position(${languages}, ${language}) - 1`;

const openSeconds = "greatest(least(extract(epoch FROM c.captured_at - c.published_at), 2147483647), 0)::int";
const openDays = "greatest(until.passed - since.passed, 0)";

const answered = "c.is_eligible AND c.answer_seconds IS NOT NULL";
const open = "c.is_eligible AND c.answer_seconds IS NULL";
/** What counts where links by mention and time count too: also the comments of files that can't name parents. */
const presumed =
  "NOT c.is_official AND c.parent_external_id IS NULL AND c.is_reply IS NOT true AND c.inferred_parent_external_id IS NULL";
const presumedAnswered = `${presumed} AND c.inferred_answer_seconds IS NOT NULL`;
const presumedOpen = `${presumed} AND c.inferred_answer_seconds IS NULL`;

const dimension = (column: string, size: number, where: string, classOf: string): Dimension => ({
  column,
  size,
  classOf: `CASE WHEN ${where} THEN ${classOf} END`,
});

const dimensions: readonly Dimension[] = [
  dimension("answered_by_latency", latencyClasses, answered, latencyClass("c.answer_seconds")),
  dimension("open_by_latency", latencyClasses, open, latencyClass(openSeconds)),
  dimension("answered_by_working_days", workingDayClasses, answered, dayClass("c.answer_working_days")),
  dimension("open_by_working_days", workingDayClasses, open, dayClass(openDays)),
  dimension(
    "inferred_answered_by_latency",
    latencyClasses,
    presumedAnswered,
    latencyClass("c.inferred_answer_seconds"),
  ),
  dimension("inferred_open_by_latency", latencyClasses, presumedOpen, latencyClass(openSeconds)),
  dimension(
    "inferred_answered_by_working_days",
    workingDayClasses,
    presumedAnswered,
    dayClass("c.inferred_answer_working_days"),
  ),
  dimension("inferred_open_by_working_days", workingDayClasses, presumedOpen, dayClass(openDays)),
  dimension("asked_by_hour", 24, "c.is_eligible", "c.local_hour"),
  dimension("answered_by_hour", 24, answered, "c.local_hour"),
  dimension("asked_by_language", textLanguages.length, "c.is_eligible", languageClass("c.language")),
  dimension(
    "answered_by_language",
    textLanguages.length ** 2,
    answered,
    `(${languageClass("c.language")}) * ${textLanguages.length} + ${languageClass("c.answer_language")}`,
  ),
];

const sums: Readonly<Record<string, string>> = {
  comments: "true",
  official_comments: "c.is_official",
  citizen_comments: "NOT c.is_official",
  author_not_told: "c.is_official IS NULL",
  parent_not_told: "NOT c.is_official AND NOT c.tells_parents",
  incompletely_collected:
    "NOT c.is_official AND c.tells_parents AND NOT c.is_complete AND c.parent_external_id IS NULL AND c.is_reply IS NOT true",
  eligible: "c.is_eligible",
  answered,
  inferred_answered: presumedAnswered,
  needs_no_answer: "c.is_eligible AND c.inferred_answer_seconds IS NULL AND k.kind = 'no_answer_needed'",
  answered_elsewhere: "c.is_eligible AND c.inferred_answer_seconds IS NULL AND k.kind = 'answered_elsewhere'",
  citizen_returned: "c.is_eligible AND c.asker_returned",
  questions: "c.is_eligible AND c.is_question",
  questions_answered: `${answered} AND c.is_question`,
};

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

/** Comments of the affected days with their classes; each is read once and counted many times. */
const chosenComments = `
  CREATE TEMP TABLE counted_comment ON COMMIT DROP AS
  SELECT c.account_id, c.local_date, ${Object.entries(sums)
    .map(([column, where]) => `coalesce(${where}, false) AS ${column}`)
    .join(", ")}, CASE WHEN c.is_eligible THEN c.thread_replies ELSE 0 END AS replies_in_threads, c.answer_seconds,
    ${dimensions.map(({ column, classOf }) => `(${classOf})::smallint AS ${column}`).join(", ")}
  FROM ${ofAffectedDays("comment", "c")}
    JOIN working_day AS since ON since.date = ${workingDayKey("c.local_date")}
    JOIN working_day AS until ON until.date = ${workingDayKey("c.captured_date")}
    LEFT JOIN comment_mark AS k ON k.account_id = c.account_id AND k.comment_external_id = c.external_id`;

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

/**
 * Counts anew the reply facts of the days in `affected_reply_day`, and of their months from the days. Part of the
 * transaction that changed comments, marks or posts.
 */
export async function refreshReplyFacts(client: ClientBase): Promise<void> {
  await fillWorkingDays(client);
  await client.query("ANALYZE affected_reply_day");
  await client.query(`
    DELETE FROM reply_fact AS f USING ${days} AS d WHERE f.account_id = d.account_id AND (
      (f.grain = 'd' AND f.start_date = d.local_date) OR (f.grain = 'm' AND f.start_date = date_trunc('month', d.local_date)::date))`);
  await client.query(chosenComments);
  await client.query("ANALYZE counted_comment");
  await client.query(dayFacts);
  await refreshReplyTimes(client);
  await client.query("DROP TABLE counted_comment");
  await client.query(monthFacts);
}
