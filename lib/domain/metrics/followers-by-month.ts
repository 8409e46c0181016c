import type { LocalDate } from "../model.ts";
import { monthOf } from "../period.ts";
import { monthsIn } from "../period-buckets.ts";
import type { DatedFollowers } from "./followers.ts";

/** The newest count of a month, or `null` where the month has none: between two counts nothing is known. */
export interface MonthlyFollowers {
  readonly month: string;
  readonly followers: number | null;
  readonly date: LocalDate | null;
}

/** Counts month by month, from the first that has one to the last. */
export function followersByMonth(counts: readonly DatedFollowers[]): MonthlyFollowers[] {
  const sorted = counts.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const newest = new Map(sorted.map((count) => [monthOf(count.date), count]));
  return monthsIn({ from: first.date, to: last.date }).map((month) => {
    const count = newest.get(month);
    return { month, followers: count?.followers ?? null, date: count?.date ?? null };
  });
}
