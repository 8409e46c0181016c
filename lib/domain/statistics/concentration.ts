/** How unequally a total is spread over posts. */

import type { ValueCounts } from "../metrics/facts.ts";
import { elementAt } from "./element-at.ts";
import { sizeOf, sumOf, sumOfExtreme } from "./value-counts.ts";

/**
 * Gini coefficient, (2·Σ i·x₍ᵢ₎ − (n+1)·Σx) / (n·Σx): 0 where all are equal, near 1 where one post has all.
 * `null` where there are no values or they sum to 0.
 */
export function giniOf(distribution: ValueCounts): number | null {
  const n = sizeOf(distribution);
  const total = sumOf(distribution);
  if (n === 0 || total === 0) return null;
  if (distribution.values.length === 1) return 0;
  let weighted = 0;
  let rank = 0;
  for (let i = 0; i < distribution.values.length; i += 1) {
    const count = elementAt(distribution.counts, i);
    // Ranks rank+1 … rank+count, centred on the middle rank so that sums stay small: 2i − (n+1).
    weighted += elementAt(distribution.values, i) * count * (2 * rank + count - n);
    rank += count;
  }
  return weighted / (n * total);
}

/** Gini coefficient with the small-sample correction n/(n−1); `null` also for one value. */
export function giniCorrectedOf(distribution: ValueCounts): number | null {
  const gini = giniOf(distribution);
  const n = sizeOf(distribution);
  return gini === null || n < 2 ? null : (gini * n) / (n - 1);
}

/** Share of the total that the ⌈n/10⌉ largest values hold; `null` where there is no total. */
export function topDecileShareOf(distribution: ValueCounts): number | null {
  const n = sizeOf(distribution);
  const total = sumOf(distribution);
  if (n === 0 || total === 0) return null;
  return sumOfExtreme(distribution, Math.ceil(n / 10), true) / total;
}
