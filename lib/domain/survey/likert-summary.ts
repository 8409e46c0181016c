/** Answers on an ordered scale of whole points. */
import type { ValueCounts } from "../metrics/facts.ts";
import { elementAt } from "../statistics/element-at.ts";
import { momentsOf } from "../statistics/moments.ts";
import { sizeOf } from "../statistics/value-counts.ts";

/** Base of every share: valid answers (n). Undefined figures are `null`. */
export interface LikertSummary {
  readonly n: number;
  readonly nMissing: number;
  /** How many chose each point, from `min` to `max`. */
  readonly counts: readonly number[];
  readonly proportions: readonly number[] | null;
  readonly mean: number | null;
  /** Sample standard deviation, n−1. */
  readonly sd: number | null;
  /** Point by which half of the people are reached; the middle of two where exactly half are. */
  readonly median: number | null;
  readonly modes: readonly number[];
  /** Share in the two highest and the two lowest points, and their difference. */
  readonly top2: number | null;
  readonly bottom2: number | null;
  readonly net: number | null;
  readonly reason?: "empty";
}

export interface LikertScale {
  readonly min: number;
  readonly max: number;
}

/**
 * Summarises answers one by one; `null` is missing.
 * @throws RangeError for a value that is no point of the scale
 */
export function likertSummary({
  values,
  min,
  max,
}: LikertScale & { values: readonly (number | null)[] }): LikertSummary {
  const counts = new Array<number>(max - min + 1).fill(0);
  let missing = 0;
  for (const value of values) {
    if (value === null) missing += 1;
    else counts[value - min] = elementAt(counts, value - min) + 1;
  }
  return likertOfCounts(counts, { min, max }, missing);
}

/**
 * Summarises how many people chose each point.
 * @param counts one number for each point from `min` to `max`; with weights not whole, but people in sum
 * @throws RangeError where their number is not that of the points
 */
export function likertOfCounts(counts: readonly number[], { min, max }: LikertScale, nMissing: number): LikertSummary {
  if (!(Number.isInteger(min) && max > min && counts.length === max - min + 1))
    throw new RangeError(`${counts.length} counts on a scale from ${min} to ${max}`);
  const chosen = counts.flatMap((count, place) => (count > 0 ? [{ value: min + place, count }] : []));
  const distribution: ValueCounts = {
    values: chosen.map(({ value }) => value),
    counts: chosen.map(({ count }) => count),
  };
  const n = sizeOf(distribution);
  if (n === 0) {
    const none = { proportions: null, mean: null, sd: null, median: null, top2: null, bottom2: null, net: null };
    return { n, nMissing, counts, ...none, modes: [], reason: "empty" };
  }
  const { mean, variance } = momentsOf(distribution);
  const most = chosen.reduce((highest, { count }) => Math.max(highest, count), 0);
  const top2 = shareOf(counts.slice(-2), n);
  const bottom2 = shareOf(counts.slice(0, 2), n);
  return {
    n,
    nMissing,
    counts,
    proportions: counts.map((count) => count / n),
    mean,
    sd: variance === null ? null : Math.sqrt(variance),
    median: middleOf(distribution, n),
    modes: chosen.filter(({ count }) => count === most).map(({ value }) => value),
    top2,
    bottom2,
    net: top2 - bottom2,
  };
}

const shareOf = (counts: readonly number[], n: number): number => counts.reduce((sum, count) => sum + count, 0) / n;

/** Half of the weight that is missed by less than this is half: sums of weights differ in their last digits. */
const tolerance = 1e-9;

/** The median of type 7 where counts are whole, and the one that no common factor changes where they are weights. */
function middleOf({ values, counts }: ValueCounts, n: number): number {
  let passed = 0;
  for (const [place, value] of values.entries()) {
    passed += elementAt(counts, place);
    if (Math.abs(2 * passed - n) <= tolerance * n) return (value + elementAt(values, place + 1)) / 2;
    if (2 * passed > n) return value;
  }
  throw new RangeError(`Less than half of ${n}: ${passed}`);
}
