/** Which cells of a published table are hidden, so that nobody can be found in it. */

/** True where a cell is hidden. */
export type HiddenCells = readonly (readonly boolean[])[];

/**
 * Hides counts above 0 and under `least`, and where a row or column has one hidden cell, a second one with it, since
 * a single one could be told from the total.
 * @param counts people, row by row; a list of one row for a table of one question
 * @param totals which sums a reader knows: of rows, of columns
 */
export function suppressSmallCells(
  counts: readonly (readonly number[])[],
  least: number,
  totals: { readonly rows: boolean; readonly columns: boolean },
): HiddenCells {
  const hidden = counts.map((row) => row.map((n) => n > 0 && n < least));
  const width = counts[0]?.length ?? 0;
  const rowLines = counts.map((row, i) => row.map((_, j): [number, number] => [i, j]));
  const columnLines = Array.from({ length: width }, (_, j) => counts.map((_row, i): [number, number] => [i, j]));
  const lines = [...(totals.rows ? rowLines : []), ...(totals.columns ? columnLines : [])];
  const isHidden = ([i, j]: [number, number]): boolean => hidden[i]?.[j] ?? false;
  const peopleIn = ([i, j]: [number, number]): number => counts[i]?.[j] ?? 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (const line of lines) {
      if (line.filter(isHidden).length !== 1) continue;
      const [next] = line
        .filter((cell) => !isHidden(cell) && peopleIn(cell) > 0)
        .sort((a, b) => peopleIn(a) - peopleIn(b));
      const row = next && hidden[next[0]];
      if (!next || !row) continue;
      row[next[1]] = true;
      changed = true;
    }
  }
  return hidden;
}
