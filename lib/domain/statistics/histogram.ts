/** Bins for skewed counts: single values near zero, then 3–4, 5–9, 10–19, 20–49, 50–99 and so on. */

import type { ValueCounts } from "../metrics/facts.ts";
import { elementAt } from "./element-at.ts";
import { sizeOf } from "./value-counts.ts";

/** Posts whose count lies in `from` to `to`, both inside. */
export interface HistogramBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Part of all known values, 0 to 1. */
  readonly share: number;
}

/** First values of the bins 0, 1, 2, 3, 5, 10, 20, 50, 100 … without end. */
function* binStarts(): Generator<number, never, void> {
  yield* [0, 1, 2, 3, 5];
  for (let decade = 10; ; decade *= 10) yield* [decade, 2 * decade, 5 * decade];
}

/** Bins from 0 up to the one that holds `max`. */
export function binsUpTo(max: number): { readonly from: number; readonly to: number }[] {
  const bins: { from: number; to: number }[] = [];
  let from: number | null = null;
  for (const start of binStarts()) {
    if (from !== null) bins.push({ from, to: start - 1 });
    if (start > max) break;
    from = start;
  }
  return bins;
}

/**
 * The distribution of non-negative integers in bins, empty ones between included; none for an empty distribution.
 * @param max upper end where several histograms share an axis; the largest value by default
 */
export function histogramOf(distribution: ValueCounts, max = distribution.values.at(-1) ?? 0): HistogramBin[] {
  const n = sizeOf(distribution);
  if (n === 0) return [];
  let next = 0;
  return binsUpTo(Math.max(max, elementAt(distribution.values, distribution.values.length - 1))).map(({ from, to }) => {
    let count = 0;
    while (next < distribution.values.length && elementAt(distribution.values, next) <= to) {
      count += elementAt(distribution.counts, next);
      next += 1;
    }
    return { from, to, count, share: count / n };
  });
}
