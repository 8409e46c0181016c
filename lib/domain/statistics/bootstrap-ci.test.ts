import { describe, expect, test } from "vitest";
import { bootstrapCi, resampleIndices } from "./bootstrap-ci.ts";

describe("bootstrap intervals", () => {
  test("equal seeds give equal resamples, other seeds others", () => {
    const rows = (seed: number) => Array.from(resampleIndices(5, 20, seed), (row) => [...row]);
    expect(rows(7)).toEqual(rows(7));
    expect(rows(7)).not.toEqual(rows(8));
    expect(
      rows(7)
        .flat()
        .every((index) => Number.isInteger(index) && index >= 0 && index < 5),
    ).toBe(true);
  });

  test("every position is drawn about equally often", () => {
    const tally = [0, 0, 0, 0, 0, 0];
    for (const row of resampleIndices(6, 10_000, 1)) for (const index of row) tally[index] = (tally[index] ?? 0) + 1;
    for (const drawn of tally) expect(Math.abs(drawn - 10_000)).toBeLessThan(500);
  });

  test("an interval of a skewed sample leans to its tail", () => {
    const x = [0, 0, 1, 1, 2, 3, 5, 8, 30, 90];
    const { mean } = bootstrapCi({ x, indices: resampleIndices(x.length, 2000, 3), conf: 0.95, stats: ["mean"] });
    expect(mean.estimate).toBe(14);
    const [low, high] = mean.bca ?? [Number.NaN, Number.NaN];
    expect(low).toBeLessThan(14);
    expect(high - 14).toBeGreaterThan(14 - low);
  });

  test("nothing to resample gives no interval", () => {
    const { median } = bootstrapCi({ x: [], indices: [], conf: 0.95, stats: ["median"] });
    expect(median).toEqual({ estimate: null, se: null, bias: null, percentile: null, basic: null, bca: null });
  });
});
