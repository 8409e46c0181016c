/** Which cells of a published table are hidden, so that nobody can be found in it. */

/** A table with its totals, which can give a cell away and are hidden like one. */
export interface CountsWithTotals {
  /** People, row by row; one row for a table of one question. */
  readonly counts: readonly (readonly number[])[];
  readonly rowTotals: readonly number[];
  /** Null where the columns have no totals: a table of one question. */
  readonly columnTotals: readonly number[] | null;
  readonly total: number;
}

/** True where a number is hidden. */
export interface HiddenCells {
  readonly counts: readonly (readonly boolean[])[];
  readonly rowTotals: readonly boolean[];
  readonly columnTotals: readonly boolean[];
  readonly total: boolean;
  readonly isAny: boolean;
}

type Place = readonly [row: number, column: number];

/**
 * Hides numbers above 0 and under `least`, and others with them until no hidden number can be told from those that are
 * left: not from a total, not by adding and subtracting rows and columns, and where few people are hidden together not
 * because there is only one way in which they can be spread.
 * @param isAdditive whether cells add up to their totals; those of a multiple choice against another question don't
 */
export function suppressSmallCells(table: CountsWithTotals, least: number, isAdditive = true): HiddenCells {
  const grid = table.counts.map((row, i) => [...row, table.rowTotals[i] ?? 0]);
  if (table.columnTotals !== null) grid.push([...table.columnTotals, table.total]);
  const hidden = grid.map((row) => row.map((n) => n > 0 && n < least));
  if (isAdditive && least > 0) {
    const lines = linesOf(grid, table.columnTotals !== null);
    while (hideInLines(grid, hidden, lines, least) || (table.columnTotals !== null && hideForBridge(grid, hidden))) {
      // Each pass hides one more number, until none is left that has to be.
    }
  }
  const rows = table.counts.length;
  const width = table.counts[0]?.length ?? 0;
  return {
    counts: hidden.slice(0, rows).map((row) => row.slice(0, width)),
    rowTotals: hidden.slice(0, rows).map((row) => row[width] ?? false),
    columnTotals: table.columnTotals === null ? [] : (hidden[rows] ?? []).slice(0, width),
    total: hidden.at(-1)?.[width] ?? false,
    isAny: hidden.some((row) => row.includes(true)),
  };
}

const peopleAt = (grid: readonly (readonly number[])[], [i, j]: Place): number => grid[i]?.[j] ?? 0;
const isHiddenAt = (hidden: readonly (readonly boolean[])[], [i, j]: Place): boolean => hidden[i]?.[j] ?? false;

function hide(hidden: boolean[][], [i, j]: Place): void {
  const row = hidden[i];
  if (row) row[j] = true;
}

/** Lines of numbers of which the last is the sum of the others. */
function linesOf(grid: readonly (readonly number[])[], hasColumnTotals: boolean): Place[][] {
  const rows = grid.map((row, i) => row.map((_, j): Place => [i, j]));
  if (!hasColumnTotals) return rows;
  return [...rows, ...(grid[0] ?? []).map((_, j) => grid.map((_row, i): Place => [i, j]))];
}

/** Hides one more number of a line whose hidden ones can be told; false where there is no such line. */
function hideInLines(
  grid: readonly (readonly number[])[],
  hidden: boolean[][],
  lines: readonly (readonly Place[])[],
  least: number,
): boolean {
  for (const line of lines) {
    const out = line.filter((place) => isHiddenAt(hidden, place));
    const total = line.at(-1);
    if (out.length === 0 || total === undefined) continue;
    const sum = out.reduce((people, place) => people + peopleAt(grid, place), 0);
    if (out.length > 1 && (isHiddenAt(hidden, total) || sum >= least)) continue;
    const left = line
      .filter((place) => !isHiddenAt(hidden, place))
      .sort((a, b) => peopleAt(grid, a) - peopleAt(grid, b));
    // Smallest first; the total only after the cells, and a nought, which tells little, only where nothing else is left.
    const next =
      left.find((place) => place !== total && peopleAt(grid, place) > 0) ??
      left.find((place) => peopleAt(grid, place) > 0) ??
      left[0];
    if (next === undefined) continue;
    hide(hidden, next);
    return true;
  }
  return false;
}

/**
 * A hidden number follows from the visible ones just when, of rows and columns joined by hidden numbers, it is a bridge.
 * Hides a number on the other way round; false where there is no bridge.
 */
function hideForBridge(grid: readonly (readonly number[])[], hidden: boolean[][]): boolean {
  const places = grid.flatMap((row, i) => row.map((_, j): Place => [i, j]));
  for (const bridge of places) {
    if (!isHiddenAt(hidden, bridge)) continue;
    const near = reachable(hidden, bridge);
    if (near.columns.has(bridge[1])) continue;
    const [next] = places
      .filter((place) => !isHiddenAt(hidden, place) && near.rows.has(place[0]) !== near.columns.has(place[1]))
      .sort((a, b) => peopleAt(grid, a) - peopleAt(grid, b));
    if (next === undefined) continue;
    hide(hidden, next);
    return true;
  }
  return false;
}

/** Rows and columns that hidden numbers join with the row of one of them, going another way than through it. */
function reachable(hidden: readonly (readonly boolean[])[], [row, column]: Place) {
  const rows = new Set([row]);
  const columns = new Set<number>();
  const waiting: number[] = [row];
  for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
    for (const [j, isOut] of (hidden[i] ?? []).entries()) {
      if (!isOut || columns.has(j) || (i === row && j === column)) continue;
      columns.add(j);
      for (const [other, line] of hidden.entries()) {
        if (!line[j] || rows.has(other) || (other === row && j === column)) continue;
        rows.add(other);
        waiting.push(other);
      }
    }
  }
  return { rows, columns };
}
