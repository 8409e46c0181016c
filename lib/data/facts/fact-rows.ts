import "server-only";
import type { LocalDate } from "../../domain/model.ts";
import type { Period } from "../../domain/period.ts";
import { splitPeriod } from "../../domain/period-buckets.ts";

/**
 * Rows of a table of facts (`account_fact`, `reply_fact`) that make up a period: whole months, and days at its ends.
 * The parameters follow one that names the accounts.
 */
export function factRowsOf(period: Period): { sql: string; values: string[] } {
  const { months, edges } = splitPeriod(period);
  const values: string[] = [];
  const rangeOf = (grain: "m" | "d", from: LocalDate, to: LocalDate) =>
    `(grain = '${grain}' AND start_date BETWEEN $${values.push(from) + 1}::date AND $${values.push(to) + 1}::date)`;
  const ranges = edges.map((edge) => rangeOf("d", edge.from, edge.to));
  const [first, last] = [months.at(0), months.at(-1)];
  if (first && last) ranges.push(rangeOf("m", `${first}-01`, `${last}-01`));
  return { sql: ranges.join(" OR "), values };
}
