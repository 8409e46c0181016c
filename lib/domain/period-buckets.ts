/** Cuts of a period: into chart steps, and into whole months plus the days at its edges. */
import type { Period } from "./period.ts";
import {
  addDays,
  dateOfDayNumber,
  dayNumberOf,
  daysIn,
  lastDayOfMonth,
  monthOf,
  periodOfMonth,
  weekdayOf,
} from "./period.ts";

/** Steps of a chart over time. */
export const bucketUnits = ["day", "week", "month"] as const;
export type BucketUnit = (typeof bucketUnits)[number];

/**
 * The steps that fill the period, in order and without gaps. ISO weeks start on Monday;
 * the first and last step are clipped to the period.
 */
export function bucketsOf(period: Period, unit: BucketUnit): Period[] {
  const buckets: Period[] = [];
  const last = dayNumberOf(period.to);
  for (let day = dayNumberOf(period.from); day <= last; ) {
    const end = Math.min(lastDayOfBucket(day, unit), last);
    buckets.push({ from: dateOfDayNumber(day), to: dateOfDayNumber(end) });
    day = end + 1;
  }
  return buckets;
}

/** Counted in day numbers, since the week of 9999-12-31 ends on a day that has no name. */
function lastDayOfBucket(day: number, unit: BucketUnit): number {
  const date = dateOfDayNumber(day);
  switch (unit) {
    case "day":
      return day;
    case "week":
      return day + 6 - weekdayOf(date);
    case "month":
      return dayNumberOf(lastDayOfMonth(monthOf(date)));
  }
}

/** The finest step that keeps a chart of the period under about seventy points. */
export function bucketUnitFor(period: Period): BucketUnit {
  const days = daysIn(period);
  if (days <= 62) return "day";
  return days <= 400 ? "week" : "month";
}

/** Calendar months (`YYYY-MM`) that the period touches, whole or in part. */
export function monthsIn(period: Period): string[] {
  return bucketsOf(period, "month").map((bucket) => monthOf(bucket.from));
}

/** A period as the month facts and day facts that together hold each of its days once. */
export interface SplitPeriod {
  /** Calendar months that lie in the period from their first to their last day. */
  readonly months: readonly string[];
  /** What is left before and after them: none, one or two stretches of days. */
  readonly edges: readonly Period[];
}

/** Cuts the period so that a long one is read from a row a month and few days. */
export function splitPeriod(period: Period): SplitPeriod {
  const months: string[] = [];
  const edges: Period[] = [];
  for (const bucket of bucketsOf(period, "month")) {
    const whole = periodOfMonth(monthOf(bucket.from));
    if (bucket.from === whole.from && bucket.to === whole.to) {
      months.push(monthOf(bucket.from));
      continue;
    }
    const before = edges.at(-1);
    // Two partial months side by side (15 June to 15 July) are one stretch of days.
    if (before !== undefined && addDays(before.to, 1) === bucket.from)
      edges[edges.length - 1] = { from: before.from, to: bucket.to };
    else edges.push(bucket);
  }
  return { months, edges };
}
