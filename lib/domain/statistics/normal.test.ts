import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaCdf, betaQuantile, logGamma } from "./beta.ts";
import { normalCdf, normalQuantile, normalUpperQuantile, normalUpperTail } from "./normal.ts";
import { wilson } from "./wilson.ts";

const relative = (actual: number, expected: number) => Math.abs(actual / expected - 1);

describe("the normal distribution", () => {
  // Values of R: pnorm(z, lower.tail = FALSE).
  test.each([
    [1, 0.15865525393145705],
    [1.959963984540054, 0.025],
    [2.5, 0.006209665325776132],
    [5, 2.866515718791939e-7],
    [8, 6.220960574271785e-16],
    [20, 2.753624118606233e-89],
  ])("upper tail at %d keeps its digits", (z, p) => {
    expect(relative(normalUpperTail(z), p)).toBeLessThan(1e-12);
  });

  test("quantiles invert tails, small ones too", () => {
    expect(normalUpperQuantile(0.025)).toBeCloseTo(1.959963984540054, 13);
    expect(normalQuantile(0.5)).toBe(0);
    fc.assert(
      fc.property(fc.double({ min: -280, max: -0.31, noNaN: true }), (exponent) => {
        const p = 10 ** exponent;
        expect(relative(normalUpperTail(normalUpperQuantile(p)), p)).toBeLessThan(1e-11);
      }),
    );
  });

  test("the two tails make one", () => {
    fc.assert(
      fc.property(fc.double({ min: -9, max: 9, noNaN: true }), (z) => {
        expect(normalCdf(z) + normalUpperTail(z)).toBeCloseTo(1, 14);
      }),
    );
  });
});

describe("the beta distribution", () => {
  test("known values", () => {
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 13);
    // I_x(2, 3) = 6x² − 8x³ + 3x⁴.
    expect(betaCdf(0.4, 2, 3)).toBeCloseTo(6 * 0.16 - 8 * 0.064 + 3 * 0.0256, 13);
    expect(betaQuantile(betaCdf(0.37, 5, 9), 5, 9)).toBeCloseTo(0.37, 12);
  });
});

describe("intervals for a share", () => {
  test("no replies among 100 comments leave at most 3.7 per cent", () => {
    const interval = wilson({ x: 0, n: 100, conf: 0.95 }).wilson;
    const z2 = 1.959963984540054 ** 2;
    expect(interval?.[0]).toBe(0);
    expect(interval?.[1]).toBeCloseTo(z2 / (100 + z2), 12);
  });

  test("intervals hold the share and grow with confidence", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const x = Math.round(n * share);
        const narrow = wilson({ x, n, conf: 0.9 });
        const wide = wilson({ x, n, conf: 0.99 });
        for (const kind of ["wilson", "wilsonCc", "clopperPearson"] as const) {
          const [low, high] = narrow[kind] ?? [Number.NaN, Number.NaN];
          const [lower, higher] = wide[kind] ?? [Number.NaN, Number.NaN];
          expect(lower).toBeLessThanOrEqual(low);
          expect(higher).toBeGreaterThanOrEqual(high);
          expect(low).toBeLessThanOrEqual(x / n + 1e-12);
          expect(high).toBeGreaterThanOrEqual(x / n - 1e-12);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("more than all is refused", () => {
    expect(() => wilson({ x: 3, n: 2, conf: 0.95 })).toThrow(RangeError);
  });
});
