/** One sample in numbers, as the methods page prints it. */

import type { CountFacts, ValueCounts } from "../metrics/facts.ts";
import { giniCorrectedOf, giniOf, topDecileShareOf } from "./concentration.ts";
import { elementAt } from "./element-at.ts";
import { geometricMean1pOf, momentsOf, trimmedMeanOf } from "./moments.ts";
import { medianOf, quantileOf } from "./quantile.ts";
import { countValues, countWhere, mergeValueCounts, sizeOf, sumOf } from "./value-counts.ts";

/** Descriptive statistics; every one that the sample does not define is `null`. */
export interface Description {
  /** Known values. */
  readonly n: number;
  /** Unknown values, left out of everything else. */
  readonly nMissing: number;
  readonly sum: number;
  readonly mean: number | null;
  /** Sample variance and standard deviation, n−1. */
  readonly variance: number | null;
  readonly sd: number | null;
  /** sd / mean. */
  readonly cv: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Quantiles of type 7. */
  readonly median: number | null;
  readonly q1: number | null;
  readonly q3: number | null;
  readonly iqr: number | null;
  readonly p90: number | null;
  readonly p95: number | null;
  /** Median absolute deviation from the median, and times 1.4826. */
  readonly mad: number | null;
  readonly madScaled: number | null;
  readonly trimmedMean10: number | null;
  readonly trimmedMean20: number | null;
  readonly geometricMean1p: number | null;
  readonly skewness: number | null;
  readonly excessKurtosis: number | null;
  readonly gini: number | null;
  readonly giniCorrected: number | null;
  readonly zeroShare: number | null;
  readonly topDecileShare: number | null;
  /** Present where no value is known. */
  readonly reason?: "empty";
}

/** Describes raw values; `null` is missing. */
export function describe(x: Iterable<number | null>): Description {
  return describeDistribution(countValues(x));
}

/** Describes a distribution without spreading it out: cost grows with distinct values only. */
export function describeDistribution({ missing, distribution }: CountFacts): Description {
  const n = sizeOf(distribution);
  const { mean, variance, skewness, excessKurtosis } = momentsOf(distribution);
  const sd = variance === null ? null : Math.sqrt(variance);
  const q1 = quantileOf(distribution, 0.25);
  const q3 = quantileOf(distribution, 0.75);
  const mad = medianAbsoluteDeviationOf(distribution);
  return {
    n,
    nMissing: missing,
    sum: sumOf(distribution),
    mean,
    variance,
    sd,
    cv: sd === null || mean === null || mean === 0 ? null : sd / mean,
    min: distribution.values[0] ?? null,
    max: distribution.values.at(-1) ?? null,
    median: medianOf(distribution),
    q1,
    q3,
    iqr: q1 === null || q3 === null ? null : q3 - q1,
    p90: quantileOf(distribution, 0.9),
    p95: quantileOf(distribution, 0.95),
    mad,
    madScaled: mad === null ? null : 1.4826 * mad,
    trimmedMean10: trimmedMeanOf(distribution, 10),
    trimmedMean20: trimmedMeanOf(distribution, 20),
    geometricMean1p: geometricMean1pOf(distribution),
    skewness,
    excessKurtosis,
    gini: giniOf(distribution),
    giniCorrected: giniCorrectedOf(distribution),
    zeroShare: n === 0 ? null : countWhere(distribution, (value) => value === 0) / n,
    topDecileShare: topDecileShareOf(distribution),
    ...(n === 0 && { reason: "empty" as const }),
  };
}

/** Median of |x − median|, unscaled; `null` where empty. */
export function medianAbsoluteDeviationOf(distribution: ValueCounts): number | null {
  const median = medianOf(distribution);
  if (median === null) return null;
  const deviations = distribution.values.map((value, i) => ({
    values: [Math.abs(value - median)],
    counts: [elementAt(distribution.counts, i)],
  }));
  return medianOf(mergeValueCounts(deviations));
}
