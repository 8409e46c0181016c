/**
 * Fisher's exact test for tables of any size, by the network of Mehta & Patel (1983): columns are laid down one by
 * one; a state is what is left of the rows, and paths that are surely within or surely outside the tail end early.
 */
import { elementAt } from "./element-at.ts";
import { completionBounds, logFactorials } from "./fisher-bounds.ts";

/** Steps after which a table counts as too large: about a second. */
const stepLimit = 3_000_000;
/** What finding bounds costs in steps. */
const boundsCost = 5;
/** Tables as probable as the observed one count, rounding aside (as R's `fisher.test`). */
const tolerance = 1e-7;

interface State {
  readonly rows: readonly number[];
  /** Logarithm of ∏1/x! over the columns laid down so far, and in how many ways it came about. */
  readonly pasts: Map<number, number>;
}

/**
 * Two-sided p: the probability, margins given, of all tables not more probable than the observed one.
 * @param table whole non-negative numbers, no row or column all zero, at least 2 × 2
 * @returns `null` where the table is too large for the exact test in reasonable time
 */
export function fisherExact(table: readonly (readonly number[])[]): number | null {
  const oriented = table.length <= elementAt(table, 0).length ? table : transpose(table);
  const rows = oriented.map((row) => row.reduce((sum, x) => sum + x, 0));
  const columns = transpose(oriented).map((column) => column.reduce((sum, x) => sum + x, 0));
  columns.sort((a, b) => b - a);
  const n = rows.reduce((sum, x) => sum + x, 0);
  if ((n + 1) ** (rows.length - 1) > Number.MAX_SAFE_INTEGER) return null;
  const logs = logFactorials(n);
  const log = (x: number): number => elementAt(logs, x);
  const limit = tolerance - oriented.flat().reduce((sum, x) => sum + log(x), 0);
  const margins = [...rows, ...columns].reduce((sum, x) => sum + log(x), -log(n));
  const keyOf = (left: readonly number[]): number => left.slice(1).reduce((key, x) => key * (n + 1) + x, 0);

  const start = [...rows].sort((a, b) => a - b);
  let states = new Map<number, State>([[keyOf(start), { rows: start, pasts: new Map([[0, 1]]) }]]);
  let p = 0;
  let steps = 0;
  for (const [place, column] of columns.entries()) {
    const after = columns.slice(place + 1);
    const boundsOf = completionBounds(after, logs);
    const next = new Map<number, State>();
    for (const state of states.values()) {
      for (const { left, term } of fillings(state.rows, column, logs)) {
        steps += boundsCost + state.pasts.size;
        if (steps > stepLimit) return null;
        const key = keyOf(left);
        const bounds = boundsOf(key, left);
        for (const [past, ways] of state.pasts) {
          const value = past - term;
          if (value + bounds.most <= limit) p += ways * Math.exp(value + bounds.all + margins);
          else if (value + bounds.least <= limit) keepPath(next, key, left, value, ways);
        }
      }
    }
    states = next;
  }
  return Math.min(1, p);
}

function keepPath(states: Map<number, State>, key: number, rows: readonly number[], value: number, ways: number): void {
  let state = states.get(key);
  if (state === undefined) {
    state = { rows, pasts: new Map() };
    states.set(key, state);
  }
  // Equal products that were multiplied in another order differ in the last digits only.
  const rounded = Math.round(value * 1e11) / 1e11;
  state.pasts.set(rounded, (state.pasts.get(rounded) ?? 0) + ways);
}

/** Every way to lay a column over rows: what is left of them, sorted, and Σ ln x! of the column. */
function* fillings(
  rows: readonly number[],
  column: number,
  logs: Float64Array,
): Generator<{ left: number[]; term: number }> {
  const free = rows.map((_, place) => rows.slice(place + 1).reduce((sum, x) => sum + x, 0));
  const left = [...rows];
  function* fill(place: number, rest: number, term: number): Generator<{ left: number[]; term: number }> {
    const row = elementAt(rows, place);
    if (place === rows.length - 1) {
      left[place] = row - rest;
      yield { left: [...left].sort((a, b) => a - b), term: term + elementAt(logs, rest) };
      return;
    }
    for (let x = Math.max(0, rest - elementAt(free, place)); x <= Math.min(row, rest); x += 1) {
      left[place] = row - x;
      yield* fill(place + 1, rest - x, term + elementAt(logs, x));
    }
  }
  yield* fill(0, column, 0);
}

function transpose(table: readonly (readonly number[])[]): number[][] {
  return elementAt(table, 0).map((_, column) => table.map((row) => elementAt(row, column)));
}
