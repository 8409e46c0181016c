/** Fisher's test by simulation, for tables that are too large for the exact one. */
import { elementAt } from "./element-at.ts";
import { logFactorials } from "./fisher-bounds.ts";
import { seededIndex } from "./seeded-random.ts";

/** Tables that are drawn: the standard error of p is at most 0.004. */
export const simulatedTables = 20_000;
const tolerance = 1e-7;

/**
 * Two-sided p from random tables with the same margins, (1 + as improbable) / (1 + drawn) as R's `simulate.p.value`.
 * The draws are seeded, so that a table has the same p on every reading.
 * @param table whole non-negative numbers
 */
export function fisherSimulated(table: readonly (readonly number[])[]): number {
  const rowOf: number[] = [];
  const columnOf: number[] = [];
  table.forEach((cells, row) => {
    cells.forEach((count, column) => {
      for (let person = 0; person < count; person += 1) {
        rowOf.push(row);
        columnOf.push(column);
      }
    });
  });
  const width = elementAt(table, 0).length;
  const logs = logFactorials(rowOf.length);
  const limit = table.flat().reduce((sum, x) => sum + elementAt(logs, x), 0) - tolerance;
  const random = seededIndex(rowOf.length);
  let asImprobable = 0;
  const cells = new Int32Array(table.length * width);
  for (let draw = 0; draw < simulatedTables; draw += 1) {
    cells.fill(0);
    for (let last = columnOf.length - 1; last >= 0; last -= 1) {
      const chosen = random(last + 1);
      const column = elementAt(columnOf, chosen);
      columnOf[chosen] = elementAt(columnOf, last);
      columnOf[last] = column;
      const cell = elementAt(rowOf, last) * width + column;
      cells[cell] = elementAt(cells, cell) + 1;
    }
    let sum = 0;
    for (const x of cells) sum += elementAt(logs, x);
    // ln P is a constant less Σ ln x!, so a greater sum is a less probable table.
    if (sum >= limit) asImprobable += 1;
  }
  return (1 + asImprobable) / (1 + simulatedTables);
}
