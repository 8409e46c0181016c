import "server-only";
import type { ClientBase } from "pg";
import { type DayCounts, dayCounts } from "../../domain/replies/day-counts.ts";
import { RowBytes } from "../imports/row-bytes.ts";
import { startCopy } from "../imports/start-copy.ts";
import { addedSlots, type CountedArray } from "./sql-arrays.ts";

const columnOf = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Counts of comments in `reply_fact`. */
export const commentCounts: readonly string[] = dayCounts.flatMap(({ name, classes }) =>
  classes === null ? [columnOf(name)] : [],
);

/** The same by class. */
export const commentArrays: readonly CountedArray[] = dayCounts.flatMap(({ name, classes }) =>
  classes === null ? [] : [{ column: columnOf(name), size: classes }],
);

/**
 * Temporary tables of what is counted of each day's comments: a row for each time that some of them were counted. A large
 * file is counted several times while it is read; of the days in `counted_day` all comments are counted then.
 */
export const createCommentFacts = `
  CREATE TEMP TABLE IF NOT EXISTS comment_fact (account_id int, local_date date,
    ${commentCounts.map((column) => `${column} int`).join(", ")}, ${commentArrays.map(({ column }) => `${column} int[]`).join(", ")}) ON COMMIT DROP;
  CREATE TEMP TABLE IF NOT EXISTS counted_step (account_id int, local_date date, latency_class smallint, step smallint, n int) ON COMMIT DROP;
  CREATE TEMP TABLE IF NOT EXISTS counted_day (account_id int, local_date date) ON COMMIT DROP`;

/** Cells of a row of `comment_fact`, after account and day. */
function cellsOf({ slots }: DayCounts): string {
  let at = 0;
  let cells = "";
  for (const { classes } of dayCounts) {
    const end = at + (classes ?? 1);
    cells += classes === null ? `\t${slots[at]}` : `\t{${slots.subarray(at, end).join(",")}}`;
    at = end;
  }
  return cells;
}

/** Keeps what was counted, a row for each account and day. */
export async function keepCommentFacts(
  client: ClientBase,
  counted: Iterable<readonly [accountId: number, date: string, counts: DayCounts]>,
): Promise<void> {
  const facts = new RowBytes();
  const steps = new RowBytes();
  for (const [accountId, date, counts] of counted) {
    facts.add(`${accountId}\t${date}${cellsOf(counts)}\n`);
    for (const { latencyClass, step, count } of counts.steps())
      steps.add(`${accountId}\t${date}\t${latencyClass}\t${step}\t${count}\n`);
  }
  for (const [table, rows] of [
    ["comment_fact", facts],
    ["counted_step", steps],
  ] as const) {
    if (rows.length === 0) continue;
    const copy = startCopy(client, table);
    await copy.write(rows.lend());
    await copy.end();
  }
}

const day = "account_id, local_date";
const manyTimes = `(SELECT ${day} FROM comment_fact GROUP BY ${day} HAVING count(*) > 1)`;

/** A row for each day: most are counted once, and adding up hundreds of places of each would take longer than all else. */
export const addedCommentFacts = `(
  SELECT * FROM comment_fact WHERE (${day}) NOT IN ${manyTimes}
  UNION ALL
  SELECT ${day}, ${commentCounts.map((column) => `sum(${column})::int`).join(", ")}, ${commentArrays.map(({ column, size }) => addedSlots(column, size)).join(", ")}
  FROM comment_fact WHERE (${day}) IN ${manyTimes} GROUP BY ${day}
)`;
