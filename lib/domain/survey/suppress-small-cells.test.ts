import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { suppressSmallCells } from "./suppress-small-cells.ts";

const both = { rows: true, columns: true };

describe("suppressSmallCells", () => {
  test("hides what is under the limit, and never a nought", () => {
    expect(suppressSmallCells([[4, 30, 0, 3]], 5, { rows: true, columns: false })).toEqual([
      [true, false, false, true],
    ]);
  });

  test("hides a second cell where one could be told from the total", () => {
    expect(suppressSmallCells([[4, 30, 9]], 5, { rows: true, columns: false })).toEqual([[true, false, true]]);
  });

  test("leaves a single cell alone where no total gives it away, as in a multiple choice", () => {
    expect(suppressSmallCells([[4, 30, 9]], 5, { rows: false, columns: false })).toEqual([[true, false, false]]);
  });

  test("leaves no cell of a cross-table to be told from its row or column", () => {
    const tables = fc.integer({ min: 1, max: 5 }).chain((width) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 5,
      }),
    );
    fc.assert(
      fc.property(tables, (counts) => {
        const hidden = suppressSmallCells(counts, 5, both);
        const lines = [
          ...counts.map((row, i) => row.map((n, j) => ({ n, isHidden: hidden[i]?.[j] === true }))),
          ...(counts[0] ?? []).map((_, j) =>
            counts.map((row, i) => ({ n: row[j] ?? 0, isHidden: hidden[i]?.[j] === true })),
          ),
        ];
        return lines.every((line) => {
          const out = line.filter(({ isHidden }) => isHidden);
          return out.length !== 1 || line.every(({ n, isHidden }) => isHidden || n === 0);
        });
      }),
    );
  });
});
