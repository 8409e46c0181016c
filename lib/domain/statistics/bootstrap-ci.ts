/** Bootstrap confidence intervals (Efron & Tibshirani 1993), BCa as in scipy.stats.bootstrap. */

import { giniOf } from "./concentration.ts";
import { elementAt } from "./element-at.ts";
import type { Interval } from "./interval.ts";
import { trimmedMeanOf } from "./moments.ts";
import { normalCdf, normalQuantile } from "./normal.ts";
import { medianOf, quantileOfSorted } from "./quantile.ts";
import { seededIndex } from "./seeded-random.ts";
import { countValues } from "./value-counts.ts";

/** Statistics that can be bootstrapped; `null` where a sample does not define one. */
const statistics = {
  mean: (x: readonly number[]) => (x.length === 0 ? null : x.reduce((sum, value) => sum + value, 0) / x.length),
  median: (x: readonly number[]) => medianOf(countValues(x).distribution),
  trimmedMean10: (x: readonly number[]) => trimmedMeanOf(countValues(x).distribution, 10),
  trimmedMean20: (x: readonly number[]) => trimmedMeanOf(countValues(x).distribution, 20),
  gini: (x: readonly number[]) => giniOf(countValues(x).distribution),
} as const satisfies Record<string, (x: readonly number[]) => number | null>;

export type BootstrapStatistic = keyof typeof statistics;

/** One statistic with its intervals. */
export interface BootstrapInterval {
  readonly estimate: number | null;
  /** Standard deviation (n−1) of the replicates. */
  readonly se: number | null;
  /** Mean of the replicates less the estimate. */
  readonly bias: number | null;
  /** Quantiles of the replicates, type 7. */
  readonly percentile: Interval | null;
  readonly basic: Interval | null;
  /** Bias-corrected and accelerated; `null` where the jackknife does not vary or all replicates lie on one side. */
  readonly bca: Interval | null;
}

const undefinedInterval = { se: null, bias: null, percentile: null, basic: null, bca: null } as const;

/**
 * Intervals from resamples that are given, so that the result is exact.
 * @param x the sample
 * @param indices one row of positions in `x` for each resample
 * @param conf confidence, such as 0.95
 * Resamples on which a statistic is undefined (Gini of only zeros) are left out.
 */
export function bootstrapCi<S extends BootstrapStatistic>(input: {
  readonly x: readonly number[];
  readonly indices: Iterable<ArrayLike<number>>;
  readonly conf: number;
  readonly stats: readonly S[];
}): Record<S, BootstrapInterval> {
  const { x, conf, stats } = input;
  const samples = Array.from(input.indices, (row) => Array.from(row, (index) => elementAt(x, index)));
  const entries = stats.map((name) => [name, intervalOf(x, samples, conf, statistics[name])] as const);
  return Object.fromEntries(entries) as Record<S, BootstrapInterval>;
}

function intervalOf(
  x: readonly number[],
  samples: readonly (readonly number[])[],
  conf: number,
  statistic: (x: readonly number[]) => number | null,
): BootstrapInterval {
  const estimate = statistic(x);
  const defined = samples.map(statistic).filter((value) => value !== null);
  if (estimate === null || defined.length === 0) return { estimate, ...undefinedInterval };
  const replicates = Float64Array.from(defined).sort();
  const mean = replicates.reduce((sum, value) => sum + value, 0) / replicates.length;
  const squares = replicates.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const tail = (1 - conf) / 2;
  const [lower, upper] = quantilePair(replicates, tail, 1 - tail);
  return {
    estimate,
    se: replicates.length > 1 ? Math.sqrt(squares / (replicates.length - 1)) : null,
    bias: mean - estimate,
    percentile: [lower, upper],
    basic: [2 * estimate - upper, 2 * estimate - lower],
    bca: bcaInterval(x, replicates, estimate, tail, statistic),
  };
}

function quantilePair(sorted: Float64Array, low: number, high: number): Interval {
  return [quantileOfSorted(sorted, low), quantileOfSorted(sorted, high)];
}

function bcaInterval(
  x: readonly number[],
  replicates: Float64Array,
  estimate: number,
  tail: number,
  statistic: (x: readonly number[]) => number | null,
): Interval | null {
  const acceleration = accelerationOf(x, statistic);
  const below = replicates.filter((value) => value < estimate).length;
  const notAbove = replicates.filter((value) => value <= estimate).length;
  const fraction = (below + notAbove) / (2 * replicates.length);
  if (acceleration === null || fraction === 0 || fraction === 1) return null;
  const z0 = normalQuantile(fraction);
  const adjusted = (z: number) => normalCdf(z0 + (z0 + z) / (1 - acceleration * (z0 + z)));
  const z = normalQuantile(tail);
  return quantilePair(replicates, adjusted(z), adjusted(-z));
}

/** Σd³ / (6·(Σd²)^1.5) of the jackknife deviations d = mean − leave-one-out; `null` where they do not vary. */
function accelerationOf(x: readonly number[], statistic: (x: readonly number[]) => number | null): number | null {
  const values = x.map((_, left) => statistic(x.filter((_value, index) => index !== left)));
  const jackknife = values.filter((value) => value !== null);
  if (jackknife.length < values.length || jackknife.every((value) => value === jackknife[0])) return null;
  const mean = jackknife.reduce((sum, value) => sum + value, 0) / jackknife.length;
  const cubes = jackknife.reduce((sum, value) => sum + (mean - value) ** 3, 0);
  const squares = jackknife.reduce((sum, value) => sum + (mean - value) ** 2, 0);
  return cubes / (6 * squares ** 1.5);
}

/**
 * Rows of positions for `bootstrapCi`, drawn with replacement, lazily.
 * @param size size of the sample and of each resample
 * @param replicates number of resamples
 * @param seed equal seeds give equal rows
 */
export function* resampleIndices(size: number, replicates: number, seed: number): Generator<Uint32Array, void, void> {
  const index = seededIndex(seed);
  for (let row = 0; row < replicates && size > 0; row += 1) yield Uint32Array.from({ length: size }, () => index(size));
}
