/**
 * Outliers are marked, never deleted: a viral post is a finding. For counts with a right tail the fences on
 * ln(1+x) are the default; Tukey's raw fences flag too much of such a tail.
 */

import type { ValueCounts } from "../metrics/facts.ts";
import { medianAbsoluteDeviationOf } from "./describe.ts";
import { elementAt } from "./element-at.ts";
import { medcoupleOf } from "./medcouple.ts";
import { medianOf, quantileOf } from "./quantile.ts";
import { countValues, sizeOf, sumOver } from "./value-counts.ts";

/** Values strictly outside are outliers. */
export interface Fences {
  readonly lower: number;
  readonly upper: number;
}

/** Which of the values a rule marks, by position in the input (missing ones counted). */
interface Marked {
  readonly indices: readonly number[];
}

/** What four rules say of one sample; a rule is `null` where the sample does not define it. */
export interface Outliers {
  readonly n: number;
  /** Q1 − 1.5·IQR, Q3 + 1.5·IQR, quartiles of type 7 (Tukey). */
  readonly tukey: (Fences & Marked) | null;
  /** The same on ln(1+x), fences mapped back; also `null` where a value is ≤ −1. */
  readonly logTukey: (Fences & Marked) | null;
  /** |0.6745·(x − median)/MAD| > 3.5 (Iglewicz & Hoaglin); where MAD = 0 by the mean absolute deviation. */
  readonly modifiedZ: ({ readonly method: "mad" | "meanAD" | null; readonly maxAbs: number | null } & Marked) | null;
  /** Fences moved by the medcouple, a = −4, b = 3 (Hubert & Vandervieren 2008). */
  readonly adjusted: ({ readonly medcouple: number } & Fences & Marked) | null;
  readonly reason?: "empty";
}

/** Applies the four rules; `null` is missing and never marked. */
export function outliers(x: readonly (number | null)[]): Outliers {
  const { distribution } = countValues(x);
  const n = sizeOf(distribution);
  if (n === 0) return { n, tukey: null, logTukey: null, modifiedZ: null, adjusted: null, reason: "empty" };
  const marked = (isOutlier: (value: number) => boolean) => ({
    indices: x.flatMap((value, index) => (value !== null && isOutlier(value) ? [index] : [])),
  });
  const outside = ({ lower, upper }: Fences) => marked((value) => value < lower || value > upper);
  const tukey = tukeyFences(distribution);
  const adjusted = adjustedFences(distribution);
  const log = logFences(distribution);
  const z = modifiedZOf(distribution);
  return {
    n,
    tukey: { ...tukey, ...outside(tukey) },
    logTukey: log && {
      lower: Math.expm1(log.lower),
      upper: Math.expm1(log.upper),
      // Judged on the log scale: mapped back, a fence can round to just inside its own value.
      ...marked((value) => Math.log1p(value) < log.lower || Math.log1p(value) > log.upper),
    },
    modifiedZ: { method: z.method, maxAbs: z.maxAbs, ...marked((value) => Math.abs(z.score(value)) > 3.5) },
    adjusted: { ...adjusted, ...outside(adjusted) },
  };
}

/** Tukey's fences of a distribution that is not empty. */
export function tukeyFences(distribution: ValueCounts): Fences {
  const { q1, q3 } = quartiles(distribution);
  return { lower: q1 - 1.5 * (q3 - q1), upper: q3 + 1.5 * (q3 - q1) };
}

/** Tukey's fences of ln(1+x), on that scale; `null` where a value has no such logarithm. */
export function logFences({ values, counts }: ValueCounts): Fences | null {
  return elementAt(values, 0) <= -1 ? null : tukeyFences({ values: values.map(Math.log1p), counts });
}

function adjustedFences(distribution: ValueCounts): Fences & { readonly medcouple: number } {
  const { q1, q3 } = quartiles(distribution);
  const medcouple = medcoupleOf(distribution) ?? 0;
  const [below, above] = medcouple >= 0 ? [-4, 3] : [-3, 4];
  return {
    medcouple,
    lower: q1 - 1.5 * Math.exp(below * medcouple) * (q3 - q1),
    upper: q3 + 1.5 * Math.exp(above * medcouple) * (q3 - q1),
  };
}

function quartiles(distribution: ValueCounts): { q1: number; q3: number } {
  const q1 = quantileOf(distribution, 0.25);
  const q3 = quantileOf(distribution, 0.75);
  if (q1 === null || q3 === null) throw new RangeError("An empty distribution has no quartiles");
  return { q1, q3 };
}

function modifiedZOf(distribution: ValueCounts) {
  const median = medianOf(distribution) ?? 0;
  const mad = medianAbsoluteDeviationOf(distribution) ?? 0;
  const meanDeviation = sumOver(distribution, (value) => Math.abs(value - median)) / sizeOf(distribution);
  const unvaried = { method: null, maxAbs: null, score: () => 0 } as const;
  if (meanDeviation === 0) return unvaried;
  const method = mad > 0 ? ("mad" as const) : ("meanAD" as const);
  const score = (value: number) =>
    mad > 0 ? (0.6745 * (value - median)) / mad : (value - median) / (1.253314 * meanDeviation);
  const maxAbs = Math.max(
    Math.abs(score(elementAt(distribution.values, 0))),
    Math.abs(score(elementAt(distribution.values, distribution.values.length - 1))),
  );
  return { method, maxAbs, score };
}
