/** How probable the rest of a table can become, for the exact test. */
import { elementAt } from "./element-at.ts";

/** Logarithms of ∏1/x! over all cells of a rest: of the greatest, of the least (or beyond), and summed over all. */
export interface CompletionBounds {
  readonly most: number;
  readonly least: number;
  readonly all: number;
}

/** ln 0!, ln 1!, … ln n!. */
export function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let k = 2; k <= n; k += 1) logs[k] = elementAt(logs, k - 1) + Math.log(k);
  return logs;
}

/**
 * Bounds for the columns that are still to come, remembered by state. One or two columns are solved exactly; for more
 * the limits are those of each column by itself and of each row by itself, whichever is closer.
 */
export function completionBounds(
  columns: readonly number[],
  logs: Float64Array,
): (key: number, rows: readonly number[]) => CompletionBounds {
  const known = new Map<number, CompletionBounds>();
  const log = (x: number): number => elementAt(logs, x);
  const sumLogs = (x: readonly number[]): number => x.reduce((sum, value) => sum + log(value), 0);
  const columnLogs = sumLogs(columns);
  const total = log(columns.reduce((sum, x) => sum + x, 0));
  const extremes = (rows: readonly number[]): { most: number; least: number } => {
    if (columns.length <= 1) return { most: -sumLogs(rows), least: -sumLogs(rows) };
    if (columns.length === 2) return exactExtremes(rows, elementAt(columns, 0), logs);
    const evenColumns = columns.reduce((sum, x) => sum + evenSplit(x, rows.length, logs), 0);
    const evenRows = rows.reduce((sum, x) => sum + evenSplit(x, columns.length, logs), 0);
    const fullColumns = columns.reduce((sum, x) => sum + greedySplit(x, rows, logs), 0);
    const fullRows = rows.reduce((sum, x) => sum + greedySplit(x, columns, logs), 0);
    const least = Math.max(evenColumns, evenRows, proportionalBound(rows, columns, logs));
    return { most: -least, least: -Math.min(fullColumns, fullRows) };
  };
  return (key, rows) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const bounds = { ...extremes(rows), all: total - sumLogs(rows) - columnLogs };
    known.set(key, bounds);
    return bounds;
  };
}

/**
 * A bound from below of Σ ln x! over all tables with these margins (Lagrange): with any prices u + v of rows and columns
 * no cell gets cheaper than min ln x! − (u + v)·x. The prices are those of the table of independence.
 */
function proportionalBound(rows: readonly number[], columns: readonly number[], logs: Float64Array): number {
  const n = rows.reduce((sum, x) => sum + x, 0);
  let bound = 0;
  for (const row of rows)
    for (const column of columns) {
      const expected = (row * column) / n;
      if (expected === 0) continue;
      const cheapest = Math.floor(expected);
      bound += elementAt(logs, cheapest) + (expected - cheapest) * Math.log(expected);
    }
  return bound;
}

/** Least Σ ln x! where x items go into so many cells without limits: as evenly as can be. */
function evenSplit(x: number, cells: number, logs: Float64Array): number {
  const floor = Math.floor(x / cells);
  const above = x - floor * cells;
  return (cells - above) * elementAt(logs, floor) + above * elementAt(logs, Math.min(floor + 1, logs.length - 1));
}

/** Greatest Σ ln x! where x items go into cells of these sizes: the largest filled first. */
function greedySplit(x: number, sizes: readonly number[], logs: Float64Array): number {
  let rest = x;
  let sum = 0;
  for (const size of [...sizes].sort((a, b) => b - a)) {
    const taken = Math.min(rest, size);
    sum += elementAt(logs, taken);
    rest -= taken;
  }
  return sum;
}

/** Two columns: how the first is spread over the rows decides all; best and worst spread, row by row. */
function exactExtremes(rows: readonly number[], column: number, logs: Float64Array): { most: number; least: number } {
  let most = new Float64Array(column + 1).fill(Number.NEGATIVE_INFINITY);
  let least = new Float64Array(column + 1).fill(Number.POSITIVE_INFINITY);
  most[0] = 0;
  least[0] = 0;
  for (const row of rows) {
    const nextMost = new Float64Array(column + 1).fill(Number.NEGATIVE_INFINITY);
    const nextLeast = new Float64Array(column + 1).fill(Number.POSITIVE_INFINITY);
    for (let used = 0; used <= column; used += 1) {
      if (most[used] === Number.NEGATIVE_INFINITY) continue;
      for (let x = 0; x <= Math.min(row, column - used); x += 1) {
        const term = elementAt(logs, x) + elementAt(logs, row - x);
        nextMost[used + x] = Math.max(elementAt(nextMost, used + x), elementAt(most, used) - term);
        nextLeast[used + x] = Math.min(elementAt(nextLeast, used + x), elementAt(least, used) - term);
      }
    }
    most = nextMost;
    least = nextLeast;
  }
  return { most: elementAt(most, column), least: elementAt(least, column) };
}
