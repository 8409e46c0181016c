import "server-only";
import type { ClientBase } from "pg";
import { eachRow } from "../database/each-row.ts";
import { RowBytes } from "../imports/row-bytes.ts";
import { startCopy } from "../imports/start-copy.ts";
import type { CountedArray } from "./sql-arrays.ts";

const hoursOfDay = 24;
const daysOfWeek = 7;

const isByHour = ({ column }: CountedArray) => column.endsWith("_by_hour");
const sizeOfMonth = (array: CountedArray) => (isByHour(array) ? hoursOfDay * daysOfWeek : array.size);

/** A day: account, first day of its month, days since Monday, its counts, and its arrays as texts. */
type DayRow = readonly [accountId: number, month: string, weekday: number, ...numbers: string[]];

/** Adds the numbers of an array, as PostgreSQL writes it, to those from a place on. */
function addNumbers(text: string, into: Int32Array, place: number): void {
  let at = place;
  let number = 0;
  for (let index = 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) {
      number = number * 10 + code - 48;
      continue;
    }
    // A comma, or the brace at the end.
    into[at] = (into[at] as number) + number;
    number = 0;
    at += 1;
  }
}

/** The days of the affected months. */
const daysOfMonths = (counts: readonly string[], arrays: readonly CountedArray[]) => `
  SELECT m.account_id, m.month::text, extract(isodow FROM f.start_date)::int - 1, ARRAY[${counts.map((column) => `f.${column}`).join(", ")}]::text,
    ${arrays.map(({ column }) => `f.${column}::text`).join(", ")}
  FROM (SELECT DISTINCT account_id, date_trunc('month', local_date)::date AS month FROM affected_reply_day) AS m
    JOIN reply_fact AS f ON f.account_id = m.account_id AND f.grain = 'd'
      AND f.start_date >= m.month AND f.start_date < m.month + interval '1 month'`;

/**
 * Adds up the days of the months in `affected_reply_day` and keeps the months in `reply_fact`, which has none of them;
 * hours become hours of the week. In SQL each of their 600 places would be a sum of its own over all days.
 * @param counts columns of one number
 * @param arrays columns of several
 */
export async function keepMonthFacts(
  client: ClientBase,
  counts: readonly string[],
  arrays: readonly CountedArray[],
): Promise<void> {
  const size = arrays.reduce((sum, array) => sum + sizeOfMonth(array), counts.length);
  const months = new Map<string, Int32Array>();
  await eachRow<DayRow>(client, daysOfMonths(counts, arrays), ([accountId, month, weekday, numbers = "", ...texts]) => {
    const key = `${accountId}\tm\t${month}`;
    const sums = months.get(key) ?? new Int32Array(size);
    months.set(key, sums);
    addNumbers(numbers, sums, 0);
    let at = counts.length;
    for (const [index, array] of arrays.entries()) {
      addNumbers(texts[index] ?? "", sums, isByHour(array) ? at + weekday * hoursOfDay : at);
      at += sizeOfMonth(array);
    }
  });
  if (months.size > 0) await copyMonths(client, months, counts, arrays);
}

async function copyMonths(
  client: ClientBase,
  months: ReadonlyMap<string, Int32Array>,
  counts: readonly string[],
  arrays: readonly CountedArray[],
): Promise<void> {
  const rows = new RowBytes();
  for (const [key, sums] of months) {
    let row = `${key}\t${sums.subarray(0, counts.length).join("\t")}`;
    let at = counts.length;
    for (const array of arrays) {
      row += `\t{${sums.subarray(at, at + sizeOfMonth(array)).join(",")}}`;
      at += sizeOfMonth(array);
    }
    rows.add(`${row}\n`);
  }
  const columns = [...counts, ...arrays.map(({ column }) => column)];
  const copy = startCopy(client, `reply_fact (account_id, grain, start_date, ${columns.join(", ")})`);
  await copy.write(rows.lend());
  await copy.end();
}
