import fc from "fast-check";
import { expect, test } from "vitest";
import { fitCounts } from "./fit-counts.ts";
import { createSeededRandom } from "./seeded-random.ts";

test("meets any reachable sum and maximum, and keeps every other count at or below the cap", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: 2, maxLength: 60 }),
      fc.integer({ min: 1, max: 200 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.string(),
      (weights, cap, fullness, seed) => {
        const max = cap + 1;
        const sum = max + Math.floor(fullness * cap * (weights.length - 1));
        const counts = fitCounts(weights, { sum, max, maxIndex: 0, cap }, createSeededRandom(seed));
        expect(counts.reduce((total, count) => total + count, 0)).toBe(sum);
        expect(counts[0]).toBe(max);
        for (const count of counts.slice(1)) expect(count >= 0 && count <= cap).toBe(true);
      },
    ),
  );
});

test("refuses a sum that can't be reached", () => {
  const random = createSeededRandom("refused");
  expect(() => fitCounts([1, 1], { sum: 4, max: 5, maxIndex: 0, cap: 3 }, random)).toThrow(RangeError);
  expect(() => fitCounts([1, 0], { sum: 6, max: 5, maxIndex: 0, cap: 3 }, random)).toThrow(RangeError);
  expect(() => fitCounts([1, 1], { sum: 9, max: 5, maxIndex: 0, cap: 3 }, random)).toThrow(RangeError);
});

test("gives heavier weights larger counts", () => {
  const weights = Array.from({ length: 400 }, (_none, index) => (index < 200 ? 1 : 4));
  const counts = fitCounts(weights, { sum: 4000, max: 100, maxIndex: 0, cap: 80 }, createSeededRandom("weights"));
  const half = (from: number) => counts.slice(from, from + 200).reduce((total, count) => total + count, 0);
  expect(half(200)).toBeGreaterThan(3 * half(0));
});
