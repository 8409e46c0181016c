/** One kind of count (likes, say) over posts, in the numbers that pages and doors show. */
import { giniOf, topDecileShareOf } from "../statistics/concentration.ts";
import { trimmedMeanOf } from "../statistics/moments.ts";
import { quantileOf } from "../statistics/quantile.ts";
import { countWhere, sizeOf, sumOf } from "../statistics/value-counts.ts";
import type { CountFacts } from "./facts.ts";
import type { UndefinedReason } from "./metric-value.ts";

/** All over the `n` posts where the count is known. */
export interface CountSummary {
  readonly n: number;
  /** Posts whose count is hidden or unknown. */
  readonly missing: number;
  /** 0 where there are no posts, `null` where there are but none shows its count. */
  readonly sum: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  readonly max: number | null;
  /** Quartiles of type 7, and the distance between them. */
  readonly q1: number | null;
  readonly q3: number | null;
  readonly iqr: number | null;
  readonly p90: number | null;
  /** Mean without the ⌊n/10⌋ smallest and largest. */
  readonly trimmedMean10: number | null;
  /** Share of posts whose count is 0. */
  readonly zeroShare: number | null;
  /** Gini coefficient and share of the ⌈n/10⌉ largest; also `null` where all counts are 0. */
  readonly gini: number | null;
  readonly topDecileShare: number | null;
  /** Why the mean and its neighbours are `null`. */
  readonly reason: Extract<UndefinedReason, "no_posts" | "all_unknown"> | null;
}

/** Summarises a count from its exact distribution. */
export function summarizeCount({ missing, distribution }: CountFacts): CountSummary {
  const n = sizeOf(distribution);
  const sum = sumOf(distribution);
  const q1 = quantileOf(distribution, 0.25);
  const q3 = quantileOf(distribution, 0.75);
  return {
    n,
    missing,
    sum: n === 0 && missing > 0 ? null : sum,
    mean: n === 0 ? null : sum / n,
    median: quantileOf(distribution, 0.5),
    max: distribution.values.at(-1) ?? null,
    q1,
    q3,
    iqr: q1 === null || q3 === null ? null : q3 - q1,
    p90: quantileOf(distribution, 0.9),
    trimmedMean10: trimmedMeanOf(distribution, 10),
    zeroShare: n === 0 ? null : countWhere(distribution, (value) => value === 0) / n,
    gini: giniOf(distribution),
    topDecileShare: topDecileShareOf(distribution),
    reason: n > 0 ? null : missing > 0 ? "all_unknown" : "no_posts",
  };
}
