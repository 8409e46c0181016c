import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describe as describeSample } from "./describe.ts";
import { countValues, mergeValueCounts, scaleValueCounts, sizeOf, sumOf } from "./value-counts.ts";

const counts = fc.array(fc.oneof(fc.nat(20), fc.nat(5000), fc.constant(null)), { maxLength: 60 });

describe("a sample in numbers", () => {
  test("six posts by hand", () => {
    // Sorted 0 2 4 4 10 40: median 4, quartiles at positions 1.25 and 3.75, top decile is the one largest.
    const sample = describeSample([4, 0, 40, 2, 10, 4]);
    expect(sample).toMatchObject({
      n: 6,
      nMissing: 0,
      sum: 60,
      mean: 10,
      min: 0,
      max: 40,
      median: 4,
      q1: 2.5,
      q3: 8.5,
    });
    expect(sample.variance).toBeCloseTo(227.2, 10);
    expect(sample.zeroShare).toBeCloseTo(1 / 6, 12);
    expect(sample.topDecileShare).toBeCloseTo(40 / 60, 12);
    expect(sample.mad).toBe(3);
    // Σ i·x = 2·2 + 3·4 + 4·4 + 5·10 + 6·40 = 322; (2·322 − 7·60)/(6·60).
    expect(sample.gini).toBeCloseTo(224 / 360, 12);
  });

  test("hidden counts are left out, never 0", () => {
    expect(describeSample([null, 5, null, 7])).toMatchObject({ n: 2, nMissing: 2, mean: 6, zeroShare: 0 });
    expect(describeSample([null, null])).toMatchObject({ n: 0, nMissing: 2, mean: null, reason: "empty" });
  });

  test("seventy posts have a top decile of seven", () => {
    expect(describeSample(Array.from({ length: 70 }, () => 1)).topDecileShare).toBeCloseTo(0.1, 12);
  });

  test("equal values do not vary, whatever their digits", () => {
    expect(describeSample([0.1, 0.1, 0.1])).toMatchObject({ mean: 0.1, variance: 0, skewness: null, gini: 0 });
  });

  test("a value that is no number is refused", () => {
    expect(() => describeSample([1, Number.NaN])).toThrow(RangeError);
  });

  test("the order of posts does not matter", () => {
    fc.assert(
      fc.property(counts, (x) => {
        expect(describeSample([...x].reverse())).toEqual(describeSample(x));
      }),
    );
  });

  test("numbers keep their order: min ≤ q1 ≤ median ≤ q3 ≤ p90 ≤ max", () => {
    fc.assert(
      fc.property(counts, (x) => {
        const { min, q1, median, q3, p90, max } = describeSample(x);
        const ordered = [min, q1, median, q3, p90, max].map((value) => value ?? 0);
        expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
      }),
    );
  });
});

describe("distributions", () => {
  test("merging equals counting the concatenation", () => {
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 4 }), (samples) => {
        const merged = mergeValueCounts(samples.map((sample) => countValues(sample).distribution));
        expect(merged).toEqual(countValues(samples.flat()).distribution);
      }),
    );
  });

  test("counts come with their values in ascending order", () => {
    expect(countValues([3, 10, 3, null, 0]).distribution).toEqual({ values: [0, 3, 10], counts: [1, 2, 1] });
  });

  test("scaling changes values, not how many there are", () => {
    const { distribution } = countValues([1, 2, 2]);
    const scaled = scaleValueCounts(distribution, 0.5);
    expect([sizeOf(scaled), sumOf(scaled)]).toEqual([3, 2.5]);
    expect(() => scaleValueCounts(distribution, 0)).toThrow(RangeError);
  });
});
