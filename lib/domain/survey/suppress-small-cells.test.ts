import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CountsWithTotals, suppressSmallCells } from "./suppress-small-cells.ts";

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);

function oneQuestion(counts: readonly number[]): CountsWithTotals {
  return { counts: [counts], rowTotals: [sum(counts)], columnTotals: null, total: sum(counts) };
}

function crossed(counts: readonly (readonly number[])[]): CountsWithTotals {
  const rowTotals = counts.map(sum);
  const columnTotals = (counts[0] ?? []).map((_, j) => sum(counts.map((row) => row[j] ?? 0)));
  return { counts, rowTotals, columnTotals, total: sum(rowTotals) };
}

const least = 5;

/** All ways to fill the hidden cells of one line that a reader can't rule out. */
function waysOf(cells: readonly number[], isHidden: readonly boolean[]): number[][] {
  const open = cells.flatMap((n, place) => (isHidden[place] ? [{ n, place }] : []));
  const people = sum(open.map(({ n }) => n));
  const ways: number[][] = [];
  const fill = (place: number, left: number, way: number[]): void => {
    if (place === open.length - 1) {
      ways.push([...way, left]);
      return;
    }
    for (let n = 0; n <= left; n += 1) fill(place + 1, left - n, [...way, n]);
  };
  if (open.length > 0) fill(0, people, []);
  return ways;
}

describe("suppressSmallCells", () => {
  test("hides what is under the limit, and no nought beside enough people", () => {
    expect(suppressSmallCells(oneQuestion([4, 30, 0, 3]), least).counts).toEqual([[true, false, false, true]]);
  });

  test("hides a second cell where one could be told from the total", () => {
    expect(suppressSmallCells(oneQuestion([4, 30, 9]), least).counts).toEqual([[true, false, true]]);
  });

  test("two single people next to each other would be one each, so a third number goes", () => {
    expect(suppressSmallCells(oneQuestion([1, 1, 30, 9]), least).counts).toEqual([[true, true, false, true]]);
  });

  test("hides a whole question that only a few answered", () => {
    const hidden = suppressSmallCells(oneQuestion([2, 0, 0]), least);
    expect(hidden).toMatchObject({ counts: [[true, false, false]], total: true, isAny: true });
  });

  test("hides nothing where nothing is asked for", () => {
    expect(
      suppressSmallCells(
        crossed([
          [1, 2],
          [0, 1],
        ]),
        0,
      ).isAny,
    ).toBe(false);
  });

  test("leaves a single cell alone where no total gives it away, as in a multiple choice", () => {
    expect(
      suppressSmallCells(
        crossed([
          [4, 30],
          [9, 9],
        ]),
        least,
        false,
      ).counts,
    ).toEqual([
      [true, false],
      [false, false],
    ]);
  });

  test("the hidden cells of one question can be filled in more than one way, and differ in each", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 5 }), (counts) => {
        const hidden = suppressSmallCells(oneQuestion(counts), least);
        const [cells = []] = hidden.counts;
        if (hidden.total) return true;
        const ways = waysOf(counts, cells);
        return (ways[0] ?? []).every((_, place) => new Set(ways.map((way) => way[place])).size > 1);
      }),
    );
  });

  test("no hidden number of a cross-table follows from rows and columns", () => {
    const tables = fc.integer({ min: 2, max: 4 }).chain((width) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 14 }), { minLength: width, maxLength: width }), {
        minLength: 2,
        maxLength: 4,
      }),
    );
    fc.assert(
      fc.property(tables, (counts) => {
        const { counts: cells, rowTotals, columnTotals, total } = suppressSmallCells(crossed(counts), least);
        const grid = [...cells.map((row, i) => [...row, rowTotals[i] ?? false]), [...columnTotals, total]];
        return determined(grid).length === 0;
      }),
    );
  });
});

/** Hidden places whose number the equations of rows and columns fix: those that no solution of them moves. */
function determined(grid: readonly (readonly boolean[])[]): number[] {
  const unknown = grid.flatMap((row, i) => row.flatMap((isOut, j) => (isOut ? [[i, j] as const] : [])));
  const isTotal = (place: number, length: number) => place === length - 1;
  const equations = [
    ...grid.map((_, i) => unknown.map(([r, c]) => (r === i ? (isTotal(c, grid[0]?.length ?? 0) ? -1 : 1) : 0))),
    ...(grid[0] ?? []).map((_, j) => unknown.map(([r, c]) => (c === j ? (isTotal(r, grid.length) ? -1 : 1) : 0))),
  ];
  const reduced = rowReduce(equations);
  return unknown.flatMap((_, place) =>
    reduced.some((row) => row.every((value, at) => (at === place ? Math.abs(value) > 1e-9 : Math.abs(value) < 1e-9)))
      ? [place]
      : [],
  );
}

function rowReduce(equations: readonly (readonly number[])[]): number[][] {
  const rows = equations.map((row) => [...row]);
  let at = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const found = rows.findIndex((row, i) => i >= at && Math.abs(row[column] ?? 0) > 1e-9);
    const pivot = rows[found];
    const swapped = rows[at];
    if (!pivot || !swapped) continue;
    rows[found] = swapped;
    const by = pivot[column] ?? 1;
    const unit = pivot.map((value) => value / by);
    rows[at] = unit;
    for (const [i, row] of rows.entries()) {
      if (i === at) continue;
      const factor = row[column] ?? 0;
      rows[i] = row.map((value, place) => value - factor * (unit[place] ?? 0));
    }
    at += 1;
  }
  return rows;
}
