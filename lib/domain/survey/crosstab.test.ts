import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { crosstab } from "./crosstab.ts";

const tables = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat(6), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

describe("a cross-table", () => {
  test("keeps its p-values and its strength within 0 and 1, and says why it has none", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { p, fisherP, cramersV, cramersVCorrected, reason } = crosstab({ table });
        for (const value of [p, fisherP, cramersV, cramersVCorrected]) {
          expect(value === null).toBe(reason !== undefined);
          if (value !== null) expect(value >= 0 && value <= 1 + 1e-12).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("finds nothing where every row is alike, and everything where each has a column of its own", () => {
    expect(
      crosstab({
        table: [
          [10, 20],
          [5, 10],
        ],
      }),
    ).toMatchObject({ chi2: 0, p: 1, cramersV: 0 });
    expect(
      crosstab({
        table: [
          [10, 0],
          [0, 10],
        ],
      }),
    ).toMatchObject({ chi2: 20, cramersV: 1 });
  });

  test("is for counts of people", () => {
    expect(() => crosstab({ table: [[1.5, 2]] })).toThrow(RangeError);
    expect(() => crosstab({ table: [[1, 2], [3]] })).toThrow(RangeError);
  });

  test("says when Fisher's p was simulated, and gives the same one again", () => {
    // More rows than the exact test can tell apart: it gives up at once.
    const table = Array.from({ length: 10 }, (_, i) => Array.from({ length: 10 }, (__, j) => (i === j ? 3 : 1)));
    const { fisherP, fisherIsSimulated } = crosstab({ table });
    expect(fisherIsSimulated).toBe(true);
    expect(crosstab({ table }).fisherP).toBe(fisherP);
  });
});
