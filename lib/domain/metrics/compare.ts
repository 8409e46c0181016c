/** A value beside the value of another period. */
import type { UndefinedReason } from "./metric-value.ts";

/** Counts, means and durations change in percent; shares and rates in points, their plain difference. */
export const comparisons = ["percent", "points"] as const;
export type Comparison = (typeof comparisons)[number];

/** A change; `null` with a reason where it can't be told. */
export interface Change {
  readonly comparison: Comparison;
  /** `percent`: (value − base)/base, 0.25 is +25 %. `points`: value − base, 0.02 is +2 percentage points. */
  readonly change: number | null;
  readonly reason: Extract<UndefinedReason, "no_base" | "zero_base" | "no_posts"> | null;
}

/**
 * Compares a value with its base. Without a base there is no change; growth from 0 is no percentage, in
 * particular not 100 %. A difference in points from a rate of 0 stands, since 0 is then a measured rate.
 * @param value the period shown; `null` where undefined, reported as `no_posts`
 * @param base the period compared with; `null` where undefined
 */
export function compareValues(comparison: Comparison, value: number | null, base: number | null): Change {
  if (base === null) return { comparison, change: null, reason: "no_base" };
  if (value === null) return { comparison, change: null, reason: "no_posts" };
  if (comparison === "points") return { comparison, change: value - base, reason: null };
  if (base === 0) return { comparison, change: null, reason: "zero_base" };
  return { comparison, change: (value - base) / Math.abs(base), reason: null };
}
