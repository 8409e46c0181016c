/** P-values of several tests, adjusted for their number. */

/** Adjusted p-values beside the given ones; `null` where a test gave none, and such a test is not counted. */
export interface AdjustedP {
  readonly bonferroni: readonly (number | null)[];
  /** Holm (1979): for tests that were planned. */
  readonly holm: readonly (number | null)[];
  /** Benjamini & Hochberg (1995), controls the false discovery rate: for exploration. */
  readonly bh: readonly (number | null)[];
}

/**
 * Adjusts p-values as R's `p.adjust`.
 * @throws RangeError for a p-value outside 0 to 1
 */
export function pAdjust(p: readonly (number | null)[]): AdjustedP {
  for (const value of p) if (value !== null && !(value >= 0 && value <= 1)) throw new RangeError(`p = ${value}`);
  const sorted = p.flatMap((value, place) => (value === null ? [] : [{ value, place }]));
  sorted.sort((a, b) => a.value - b.value);
  const m = sorted.length;
  const holm: (number | null)[] = p.map(() => null);
  const bh: (number | null)[] = p.map(() => null);
  let highest = 0;
  sorted.forEach(({ value, place }, rank) => {
    highest = Math.max(highest, Math.min(1, (m - rank) * value));
    holm[place] = highest;
  });
  let lowest = 1;
  [...sorted.entries()].reverse().forEach(([rank, { value, place }]) => {
    lowest = Math.min(lowest, (m / (rank + 1)) * value);
    bh[place] = lowest;
  });
  return { bonferroni: p.map((value) => (value === null ? null : Math.min(1, m * value))), holm, bh };
}
