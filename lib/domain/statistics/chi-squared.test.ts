import { describe, expect, test } from "vitest";
import { chiSquaredUpperTail } from "./chi-squared.ts";
import { normalUpperTail } from "./normal.ts";

describe("the upper tail of χ²", () => {
  test("with one degree of freedom is both tails of the normal distribution", () => {
    for (const z of [0.01, 0.5, 1, 1.96, 3, 6, 12, 30])
      expect(chiSquaredUpperTail(z * z, 1) / (2 * normalUpperTail(z))).toBeCloseTo(1, 11);
  });

  test("with two degrees of freedom is exp(-x/2), far out as well", () => {
    for (const x of [0.001, 1, 4, 50, 700, 1400])
      expect(chiSquaredUpperTail(x, 2) / Math.exp(-x / 2)).toBeCloseTo(1, 11);
  });

  test("holds at the printed critical values", () => {
    expect(chiSquaredUpperTail(3.841458820694124, 1)).toBeCloseTo(0.05, 12);
    expect(chiSquaredUpperTail(18.307038053275146, 10)).toBeCloseTo(0.05, 12);
    expect(chiSquaredUpperTail(124.34211340400407, 100)).toBeCloseTo(0.05, 12);
  });

  test("is 1 at nothing and 0 at infinity, and refuses what is no number of degrees", () => {
    expect(chiSquaredUpperTail(0, 3)).toBe(1);
    expect(chiSquaredUpperTail(Number.POSITIVE_INFINITY, 3)).toBe(0);
    expect(() => chiSquaredUpperTail(1, 0)).toThrow(RangeError);
    expect(() => chiSquaredUpperTail(1, 1.5)).toThrow(RangeError);
  });
});
