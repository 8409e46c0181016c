import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { elementAt } from "./element-at.ts";
import { fisherExact } from "./fisher-exact.ts";
import { fisherSimulated } from "./fisher-simulated.ts";

const sum = (x: readonly number[]): number => x.reduce((total, value) => total + value, 0);
const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
const product = (x: readonly number[]): number => x.reduce((total, value) => total * factorial(value), 1);

/** Every table with these margins, written out. */
function tablesOf(rows: readonly number[], columns: readonly number[]): number[][][] {
  const [row, ...others] = rows;
  if (row === undefined) return columns.every((left) => left === 0) ? [[]] : [];
  const spread = (left: number, sizes: readonly number[]): number[][] => {
    const [size, ...rest] = sizes;
    if (size === undefined) return left === 0 ? [[]] : [];
    return Array.from({ length: Math.min(left, size) + 1 }, (_, x) => x).flatMap((x) =>
      spread(left - x, rest).map((cells) => [x, ...cells]),
    );
  };
  return spread(row, columns).flatMap((cells) =>
    tablesOf(
      others,
      columns.map((size, place) => size - elementAt(cells, place)),
    ).map((table) => [cells, ...table]),
  );
}

/** The definition itself: all tables that are not more probable than this one. */
function byDefinition(table: readonly (readonly number[])[]): number {
  const rows = table.map(sum);
  const columns = elementAt(table, 0).map((_, column) => sum(table.map((row) => elementAt(row, column))));
  const front = (product(rows) * product(columns)) / factorial(sum(rows));
  const probability = (cells: readonly (readonly number[])[]): number => front / product(cells.flat());
  const limit = probability(table) * (1 + 1e-7);
  return sum(
    tablesOf(rows, columns)
      .map(probability)
      .filter((p) => p <= limit),
  );
}

const tables = fc
  .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .filter(
    (table) =>
      table.every((row) => sum(row) > 0) &&
      elementAt(table, 0).every((_, column) => sum(table.map((row) => elementAt(row, column))) > 0),
  );

describe("Fisher's exact test", () => {
  test("is the sum over all tables with the same margins", () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(fisherExact(table)).toBeCloseTo(byDefinition(table), 9);
      }),
      { numRuns: 60 },
    );
  });

  test("does not depend on which question stands in the rows", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const turned = elementAt(table, 0).map((_, column) => table.map((row) => elementAt(row, column)));
        expect(fisherExact(turned)).toBeCloseTo(elementAt([fisherExact(table) ?? Number.NaN], 0), 9);
      }),
      { numRuns: 60 },
    );
  });

  test("is what random tables come to", () => {
    for (const table of [
      [
        [3, 1, 4],
        [2, 6, 1],
      ],
      [
        [12, 5, 3],
        [30, 41, 14],
      ],
      [
        [1, 2, 1, 0],
        [3, 3, 6, 1],
        [10, 10, 14, 9],
        [6, 7, 12, 11],
      ],
    ])
      expect(Math.abs(fisherSimulated(table) - (fisherExact(table) ?? 9))).toBeLessThan(0.01);
  });

  test("gives up on a table that would take too long, and says so with null", () => {
    const wide = Array.from({ length: 9 }, () => Array.from({ length: 9 }, () => 2));
    expect(fisherExact(wide)).toBeNull();
  });
});
