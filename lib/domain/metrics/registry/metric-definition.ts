/** What the registry says of a metric; methods page, API documents and column headers are drawn from it. */
import type { Localized } from "../../model.ts";
import type { Comparison } from "../compare.ts";
import type { UndefinedReason } from "../metric-value.ts";

/** Chapters of the registry, in the order of the methods page. */
export const metricGroups = [
  "activity",
  "counts",
  "distribution",
  "bonsonRatkai",
  "engagementRate",
  "followers",
  "replies",
] as const;
export type MetricGroup = (typeof metricGroups)[number];

/** Units of values. `share` is a fraction 0–1, `rate` a fraction that may pass 1; durations are seconds. */
export const metricUnits = [
  "posts",
  "postsPerDay",
  "days",
  "seconds",
  "count",
  "countPerPost",
  "countPerComment",
  "share",
  "rate",
  "index",
  "perThousandFollowers",
  "followers",
] as const;
export type MetricUnit = (typeof metricUnits)[number];

/** Where a definition comes from. */
export interface MetricSource {
  readonly citation: string;
  readonly doi: string | null;
}

/** One metric. */
export interface MetricDefinition<Id extends string = string> {
  readonly id: Id;
  readonly group: MetricGroup;
  readonly unit: MetricUnit;
  /** Plain text with Unicode mathematics; symbols are those of the definition. */
  readonly formula: string;
  /** Value over no posts at all: 0 for what can be counted, else `null` for the reason given. */
  readonly emptyValue:
    | { readonly value: 0; readonly reason: null }
    | { readonly value: null; readonly reason: UndefinedReason };
  readonly comparison: Comparison;
  /** Digits after the decimal mark where shown; of shares and rates, of the per cent. */
  readonly decimals: number;
  readonly source: MetricSource;
  /** What the value is divided by, or `null` where it is no ratio. */
  readonly denominator: Localized | null;
  readonly label: Localized;
  /** For column headers and small cards. */
  readonly shortLabel: Localized;
  readonly definition: Localized;
  readonly whenUndefined: Localized;
}

/** Nothing to count is a count of 0. */
export const emptyZero = { value: 0, reason: null } as const;

/** Nothing to divide, for the reason given. */
export function emptyBecause(reason: UndefinedReason): { readonly value: null; readonly reason: UndefinedReason } {
  return { value: null, reason };
}
