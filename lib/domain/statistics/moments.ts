/** Mean, spread and shape of a distribution. */

import type { ValueCounts } from "../metrics/facts.ts";
import { elementAt } from "./element-at.ts";
import { sizeOf, sumOf, sumOfExtreme, sumOver } from "./value-counts.ts";

/** Mean and shape; sample variance (n−1), population skewness g₁ and excess kurtosis g₂. */
export interface Moments {
  readonly mean: number | null;
  readonly variance: number | null;
  readonly skewness: number | null;
  readonly excessKurtosis: number | null;
}

const undefinedMoments: Moments = { mean: null, variance: null, skewness: null, excessKurtosis: null };

/** Moments about the mean, taken in a second pass so that large values lose no digits. */
export function momentsOf(distribution: ValueCounts): Moments {
  const n = sizeOf(distribution);
  if (n === 0) return undefinedMoments;
  if (distribution.values.length === 1) {
    // Said apart: a rounded mean would leave a variance that is not there.
    return { ...undefinedMoments, mean: elementAt(distribution.values, 0), variance: n > 1 ? 0 : null };
  }
  const mean = sumOf(distribution) / n;
  const squares = sumOver(distribution, (value) => (value - mean) ** 2);
  const m2 = squares / n;
  const m3 = sumOver(distribution, (value) => (value - mean) ** 3) / n;
  const m4 = sumOver(distribution, (value) => (value - mean) ** 4) / n;
  return { mean, variance: squares / (n - 1), skewness: m3 / m2 ** 1.5, excessKurtosis: m4 / m2 ** 2 - 3 };
}

/** Mean after dropping ⌊n·percent/100⌋ values from each end; `null` for an empty distribution. */
export function trimmedMeanOf(distribution: ValueCounts, percent: number): number | null {
  const n = sizeOf(distribution);
  if (n === 0) return null;
  const dropped = Math.floor((n * percent) / 100);
  const kept = n - 2 * dropped;
  if (distribution.values.length === 1) return elementAt(distribution.values, 0);
  const tails = sumOfExtreme(distribution, dropped, false) + sumOfExtreme(distribution, dropped, true);
  return (sumOf(distribution) - tails) / kept;
}

/** exp(mean of ln(1+x)) − 1, a mean for skewed counts with zeros; `null` where empty or a value is ≤ −1. */
export function geometricMean1pOf(distribution: ValueCounts): number | null {
  const n = sizeOf(distribution);
  if (n === 0 || elementAt(distribution.values, 0) <= -1) return null;
  return Math.expm1(sumOver(distribution, Math.log1p) / n);
}
