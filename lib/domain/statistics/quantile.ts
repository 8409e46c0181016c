/** Quantiles of type 7 (Hyndman & Fan 1996): linear between order statistics, the default of R. */

import type { ValueCounts } from "../metrics/facts.ts";
import { elementAt } from "./element-at.ts";
import { sizeOf } from "./value-counts.ts";

/**
 * Quantile type 7 of a distribution; `null` where it is empty.
 * @param p share of the distribution below, 0 to 1
 */
export function quantileOf(distribution: ValueCounts, p: number): number | null {
  const size = sizeOf(distribution);
  if (size === 0) return null;
  const position = (size - 1) * p;
  const rank = Math.floor(position);
  return interpolate(valueAt(distribution, rank), valueAt(distribution, Math.min(rank + 1, size - 1)), position - rank);
}

/**
 * Quantile type 7 of numbers in ascending order.
 * @throws RangeError where there are none
 */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  const position = (sorted.length - 1) * p;
  const rank = Math.floor(position);
  return interpolate(
    elementAt(sorted, rank),
    elementAt(sorted, Math.min(rank + 1, sorted.length - 1)),
    position - rank,
  );
}

/** Median of a distribution; `null` where it is empty. */
export function medianOf(distribution: ValueCounts): number | null {
  return quantileOf(distribution, 0.5);
}

function interpolate(low: number, high: number, share: number): number {
  return share === 0 ? low : low + share * (high - low);
}

/** The value of a rank, counted from 0 at the smallest. */
function valueAt({ values, counts }: ValueCounts, rank: number): number {
  let passed = 0;
  for (let i = 0; i < values.length; i += 1) {
    passed += elementAt(counts, i);
    if (rank < passed) return elementAt(values, i);
  }
  throw new RangeError(`No rank ${rank} among ${passed}`);
}
