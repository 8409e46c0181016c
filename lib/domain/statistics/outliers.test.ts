import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { medcoupleOf } from "./medcouple.ts";
import { outliers } from "./outliers.ts";
import { countValues } from "./value-counts.ts";

describe("outliers", () => {
  test("a viral post is marked at its place, hidden counts are not", () => {
    const marked = outliers([5, null, 4, 6, 5, 7, 900]);
    expect(marked.tukey?.indices).toEqual([6]);
    expect(marked.logTukey?.indices).toEqual([6]);
    expect(marked.modifiedZ).toMatchObject({ method: "mad", indices: [6] });
  });

  test("the medcouple is the middle of all kernels", () => {
    expect(medcoupleOf(countValues([0, 0, 9]).distribution)).toBe(0.5);
    expect(medcoupleOf(countValues([1, 2, 3]).distribution)).toBe(0);
  });

  test("mirrored samples have opposite medcouples", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 25 }), (x) => {
        const mirrored = medcoupleOf(countValues(x.map((value) => -value)).distribution) ?? Number.NaN;
        expect(mirrored).toBeCloseTo(-(medcoupleOf(countValues(x).distribution) ?? Number.NaN), 12);
      }),
    );
  });

  test("agrees with listing every pair", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 20 }), (x) => {
        expect(medcoupleOf(countValues(x).distribution)).toBeCloseTo(listedMedcouple(x), 12);
      }),
    );
  });
});

/** The medcouple by its definition: all kernels, sorted. */
function listedMedcouple(x: readonly number[]): number {
  const middle = (sorted: readonly number[]) =>
    ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.floor(sorted.length / 2)] ?? 0)) / 2;
  const ascending = [...x].sort((a, b) => a - b);
  const median = middle(ascending);
  const upper = ascending.filter((value) => value >= median);
  const lower = ascending.filter((value) => value <= median);
  const ties = ascending.filter((value) => value === median).length;
  const kernels = upper.flatMap((high, i) =>
    lower.map((low, j) => {
      if (high > low) return (high - median - (median - low)) / (high - low);
      return Math.sign(i + (j - (lower.length - ties)) - (ties - 1));
    }),
  );
  return middle(kernels.sort((a, b) => a - b));
}
