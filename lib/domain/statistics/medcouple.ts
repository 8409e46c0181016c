/** Medcouple (Brys, Hubert & Struyf 2004): a robust skewness, −1 to 1. */
import type { ValueCounts } from "../metrics/facts.ts";
import { elementAt } from "./element-at.ts";
import { medianOf } from "./quantile.ts";

/** Distances from the median on one side, ascending and above 0, with the values passed up to each. */
interface Side {
  readonly distances: readonly number[];
  readonly counts: readonly number[];
  readonly size: number;
}

/** A sample around its median: below, equal, above. */
interface Split {
  readonly below: Side;
  readonly ties: number;
  readonly above: Side;
}

/**
 * Median of the kernel ((x₊ − m) − (m − x₋)) / (x₊ − x₋) over all pairs around the median m; pairs that both
 * equal m count −1, 0 and 1 in the order of their ranks. The mean of the two middle kernels is taken, as
 * statsmodels does (robustbase takes one). `null` where empty.
 */
export function medcoupleOf(distribution: ValueCounts): number | null {
  const median = medianOf(distribution);
  if (median === null) return null;
  const split = splitAt(distribution, median);
  const pairs = (split.below.size + split.ties) * (split.above.size + split.ties);
  return (kernelOfRank(split, Math.floor((pairs - 1) / 2)) + kernelOfRank(split, Math.floor(pairs / 2))) / 2;
}

function splitAt({ values, counts }: ValueCounts, median: number): Split {
  const entries = values.map((value, i) => ({ distance: value - median, count: elementAt(counts, i) }));
  const sideOf = (side: typeof entries): Side => ({
    distances: side.map(({ distance }) => Math.abs(distance)),
    counts: side.map(({ count }) => count),
    size: side.reduce((sum, { count }) => sum + count, 0),
  });
  return {
    below: sideOf(entries.filter(({ distance }) => distance < 0).reverse()),
    ties: entries.find(({ distance }) => distance === 0)?.count ?? 0,
    above: sideOf(entries.filter(({ distance }) => distance > 0)),
  };
}

/**
 * The kernel of a rank, counted from 0, found by halving −1…1 until two neighbouring numbers are left.
 * All pairs are never listed: their number grows with the square of the sample.
 */
function kernelOfRank(split: Split, rank: number): number {
  if (rank < countAtMost(split, -1)) return -1;
  let low = -1;
  let high = 1;
  // Zero is asked for apart, since halving comes no nearer to it than the smallest of numbers.
  if (rank < countAtMost(split, 0)) high = 0;
  else low = 0;
  if (high === 0 && rank >= countAtMost(split, -Number.MIN_VALUE)) return 0;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return high;
    if (rank < countAtMost(split, middle)) high = middle;
    else low = middle;
  }
}

/** Pairs whose kernel is at most `bound`, −1 to 1. The kernel falls as the lower value lies further below. */
function countAtMost({ below, ties, above }: Split, bound: number): number {
  let count = ties * below.size + (ties * (ties - 1)) / 2;
  if (bound >= 0) count += ties;
  if (bound >= 1) count += ties * above.size + (ties * (ties - 1)) / 2;
  let next = 0;
  let passed = 0;
  below.distances.forEach((down, i) => {
    while (next < above.distances.length) {
      const up = elementAt(above.distances, next);
      if ((up - down) / (up + down) > bound) break;
      passed += elementAt(above.counts, next);
      next += 1;
    }
    count += elementAt(below.counts, i) * passed;
  });
  return count;
}
