import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binsUpTo, histogramOf } from "./histogram.ts";
import { countValues } from "./value-counts.ts";

describe("bins for skewed counts", () => {
  test("single values near zero, then 3–4, 5–9, 10–19, 20–49", () => {
    expect(binsUpTo(30).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`))).toEqual([
      "0",
      "1",
      "2",
      "3–4",
      "5–9",
      "10–19",
      "20–49",
    ]);
  });

  test("empty bins between are kept", () => {
    const bins = histogramOf(countValues([0, 0, 7, 12]).distribution);
    expect(bins.map(({ count }) => count)).toEqual([2, 0, 0, 0, 1, 1]);
    expect(bins[0]?.share).toBe(0.5);
  });

  test("no known counts, no bins", () => {
    expect(histogramOf(countValues([null]).distribution)).toEqual([]);
  });

  test("every post is in exactly one bin", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 40 }), (x) => {
        const bins = histogramOf(countValues(x).distribution);
        for (const bin of bins)
          expect(bin.count).toBe(x.filter((value) => value >= bin.from && value <= bin.to).length);
        expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(x.length);
      }),
    );
  });
});
