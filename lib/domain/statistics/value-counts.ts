/** Exact distributions as distinct values and how often each occurs; they merge where samples concatenate. */

import type { CountFacts, ValueCounts } from "../metrics/facts.ts";
import { elementAt } from "./element-at.ts";

/** The distribution of nothing. */
export const emptyValueCounts: ValueCounts = { values: [], counts: [] };

/**
 * Counts values; `null` is counted as missing, never as 0.
 * @throws RangeError for NaN and infinities, which are no values of a count
 */
export function countValues(x: Iterable<number | null>): CountFacts {
  const known: number[] = [];
  let missing = 0;
  for (const value of x) {
    if (value === null) missing += 1;
    else if (Number.isFinite(value)) known.push(value);
    else throw new RangeError(`Not a finite number: ${value}`);
  }
  return { missing, distribution: countSorted(Float64Array.from(known).sort()) };
}

function countSorted(sorted: Float64Array): ValueCounts {
  const values: number[] = [];
  const counts: number[] = [];
  for (const value of sorted) {
    // -0 and 0 compare equal and count as one value.
    if (values.length > 0 && values[values.length - 1] === value)
      counts[counts.length - 1] = elementAt(counts, counts.length - 1) + 1;
    else {
      values.push(value === 0 ? 0 : value);
      counts.push(1);
    }
  }
  return { values, counts };
}

/** The distribution of several samples taken together. */
export function mergeValueCounts(parts: readonly ValueCounts[]): ValueCounts {
  let merged = parts.filter((part) => part.values.length > 0);
  // Neighbours are merged pairwise until one is left, so that each value is moved log₂(parts) times.
  while (merged.length > 1) {
    merged = Array.from({ length: Math.ceil(merged.length / 2) }, (_, pair) => {
      const first = elementAt(merged, 2 * pair);
      const second = merged[2 * pair + 1];
      return second === undefined ? first : mergeTwo(first, second);
    });
  }
  return merged[0] ?? emptyValueCounts;
}

function mergeTwo(a: ValueCounts, b: ValueCounts): ValueCounts {
  const values: number[] = [];
  const counts: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.values.length || j < b.values.length) {
    const fromA = a.values[i] ?? Number.POSITIVE_INFINITY;
    const fromB = b.values[j] ?? Number.POSITIVE_INFINITY;
    let count = 0;
    if (fromA <= fromB) {
      count += elementAt(a.counts, i);
      i += 1;
    }
    if (fromB <= fromA) {
      count += elementAt(b.counts, j);
      j += 1;
    }
    values.push(Math.min(fromA, fromB));
    counts.push(count);
  }
  return { values, counts };
}

/**
 * The distribution of every value times a positive factor, such as interactions per follower.
 * @throws RangeError where the factor is not positive and finite
 */
export function scaleValueCounts(distribution: ValueCounts, factor: number): ValueCounts {
  if (!(factor > 0 && Number.isFinite(factor))) throw new RangeError(`Not a positive factor: ${factor}`);
  return { values: distribution.values.map((value) => value * factor), counts: distribution.counts };
}

/** How many values there are, repeats included. */
export function sizeOf(distribution: ValueCounts): number {
  let size = 0;
  for (const count of distribution.counts) size += count;
  return size;
}

/** Sum of all values, exact for integers up to 2⁵³. */
export function sumOf(distribution: ValueCounts): number {
  return sumOver(distribution, (value) => value);
}

/** Σ count·f(value). */
export function sumOver({ values, counts }: ValueCounts, f: (value: number) => number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += elementAt(counts, i) * f(elementAt(values, i));
  return sum;
}

/** How many values satisfy a condition. */
export function countWhere({ values, counts }: ValueCounts, condition: (value: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < values.length; i += 1) if (condition(elementAt(values, i))) count += elementAt(counts, i);
  return count;
}

/** Sum of the `size` smallest values (`fromTop` false) or largest (`fromTop` true). */
export function sumOfExtreme({ values, counts }: ValueCounts, size: number, fromTop: boolean): number {
  let sum = 0;
  let left = size;
  for (let step = 0; step < values.length && left > 0; step += 1) {
    const i = fromTop ? values.length - 1 - step : step;
    const taken = Math.min(left, elementAt(counts, i));
    sum += taken * elementAt(values, i);
    left -= taken;
  }
  return sum;
}
