/** A table of two categorical questions: tests of independence and strength of association. */
import { chiSquaredUpperTail } from "../statistics/chi-squared.ts";
import { elementAt } from "../statistics/element-at.ts";
import { fisherExact } from "../statistics/fisher-exact.ts";
import { fisherSimulated } from "../statistics/fisher-simulated.ts";

/** Most people for whom the exact test is computed. */
export const fisherLimit = 200;

/** Everything but the counts is `null` where it is undefined; `reason` then says why. */
export interface Crosstab {
  readonly n: number;
  /** Rows and columns that are not all zero, by their index; every matrix here is of these only. */
  readonly rowsUsed: readonly number[];
  readonly colsUsed: readonly number[];
  /** Pearson's χ² without correction. */
  readonly chi2: number | null;
  readonly df: number | null;
  readonly p: number | null;
  readonly expected: readonly (readonly number[])[] | null;
  readonly minExpected: number | null;
  /** Share of cells with an expected count under 5; where there are any, read Fisher's p. */
  readonly shareExpectedBelow5: number | null;
  readonly cramersV: number | null;
  /** Without the upward bias of small samples (Bergsma 2013). */
  readonly cramersVCorrected: number | null;
  /** Adjusted residuals: beyond ±2 a cell departs from independence. */
  readonly stdResiduals: readonly (readonly number[])[] | null;
  /** With Yates' correction, 2 × 2 only. */
  readonly chi2Yates: number | null;
  readonly pYates: number | null;
  /** Sample odds ratio ad/bc, 2 × 2 only; `null` where bc is 0. */
  readonly oddsRatio: number | null;
  /** Fisher's exact test, two-sided; `null` above `fisherLimit` people. */
  readonly fisherP: number | null;
  /** Whether the table was too large for the exact test, so that `fisherP` comes from `simulatedTables` random ones. */
  readonly fisherIsSimulated: boolean;
  readonly reason?: "empty" | "fewer_than_two_categories";
}

const undefinedResult = {
  chi2: null,
  df: null,
  p: null,
  expected: null,
  minExpected: null,
  shareExpectedBelow5: null,
  cramersV: null,
  cramersVCorrected: null,
  stdResiduals: null,
  chi2Yates: null,
  pYates: null,
  oddsRatio: null,
  fisherP: null,
  fisherIsSimulated: false,
} as const;

/**
 * Tests a table of counts of people; never of weighted counts, to which these tests don't apply.
 * @throws RangeError for a ragged table or a count that is no whole number from 0
 */
export function crosstab({ table }: { table: readonly (readonly number[])[] }): Crosstab {
  const width = table[0]?.length ?? 0;
  for (const row of table) {
    if (row.length !== width) throw new RangeError("The rows of a table are equally long");
    for (const x of row) if (!(Number.isSafeInteger(x) && x >= 0)) throw new RangeError(`Not a count: ${x}`);
  }
  const places = Array.from({ length: width }, (_, column) => column);
  const rowsUsed = [...table.keys()].filter((row) => elementAt(table, row).some((x) => x > 0));
  const colsUsed = places.filter((column) => table.some((row) => elementAt(row, column) > 0));
  const used = rowsUsed.map((row) => colsUsed.map((column) => elementAt(elementAt(table, row), column)));
  const n = sum(used.flat());
  if (n === 0) return { n, rowsUsed, colsUsed, ...undefinedResult, reason: "empty" };
  if (rowsUsed.length < 2 || colsUsed.length < 2)
    return { n, rowsUsed, colsUsed, ...undefinedResult, reason: "fewer_than_two_categories" };
  return { n, rowsUsed, colsUsed, ...testIndependence(used, n) };
}

const sum = (x: readonly number[]): number => x.reduce((total, value) => total + value, 0);

function testIndependence(
  table: readonly (readonly number[])[],
  n: number,
): Omit<Crosstab, "n" | "rowsUsed" | "colsUsed"> {
  const rowSums = table.map(sum);
  const columnSums = elementAt(table, 0).map((_, column) => sum(table.map((row) => elementAt(row, column))));
  const expected = rowSums.map((row) => columnSums.map((column) => (row * column) / n));
  const cells = table.flatMap((row, i) =>
    row.map((observed, j) => ({ observed, e: elementAt(elementAt(expected, i), j) })),
  );
  const chi2 = sum(cells.map(({ observed, e }) => (observed - e) ** 2 / e));
  const df = (rowSums.length - 1) * (columnSums.length - 1);
  const stdResiduals = table.map((row, i) =>
    row.map((observed, j) => {
      const e = elementAt(elementAt(expected, i), j);
      const spread = e * (1 - elementAt(rowSums, i) / n) * (1 - elementAt(columnSums, j) / n);
      return (observed - e) / Math.sqrt(spread);
    }),
  );
  const least = Math.min(rowSums.length, columnSums.length) - 1;
  return {
    chi2,
    df,
    p: chiSquaredUpperTail(chi2, df),
    expected,
    minExpected: cells.reduce((lowest, { e }) => Math.min(lowest, e), Number.POSITIVE_INFINITY),
    shareExpectedBelow5: cells.filter(({ e }) => e < 5).length / cells.length,
    cramersV: Math.sqrt(chi2 / (n * least)),
    cramersVCorrected: correctedV(chi2, n, rowSums.length, columnSums.length),
    stdResiduals,
    ...twoByTwo(table, cells),
    ...fisher(table, n),
  };
}

function fisher(table: readonly (readonly number[])[], n: number): Pick<Crosstab, "fisherP" | "fisherIsSimulated"> {
  if (n > fisherLimit) return { fisherP: null, fisherIsSimulated: false };
  const exact = fisherExact(table);
  return { fisherP: exact ?? fisherSimulated(table), fisherIsSimulated: exact === null };
}

function correctedV(chi2: number, n: number, rows: number, columns: number): number {
  const phi2 = Math.max(0, chi2 / n - ((rows - 1) * (columns - 1)) / (n - 1));
  const r = rows - (rows - 1) ** 2 / (n - 1);
  const c = columns - (columns - 1) ** 2 / (n - 1);
  const least = Math.min(r, c) - 1;
  // With as few people as categories nothing is left of the correction's own scale.
  return least > 0 ? Math.sqrt(phi2 / least) : 0;
}

function twoByTwo(
  table: readonly (readonly number[])[],
  cells: readonly { readonly observed: number; readonly e: number }[],
): Pick<Crosstab, "chi2Yates" | "pYates" | "oddsRatio"> {
  const [top, bottom] = table;
  if (table.length !== 2 || top?.length !== 2 || bottom === undefined)
    return { chi2Yates: null, pYates: null, oddsRatio: null };
  // One correction for all four cells, as R does: never more than the smallest departure.
  const correction = Math.min(0.5, ...cells.map(({ observed, e }) => Math.abs(observed - e)));
  const chi2Yates = sum(cells.map(({ observed, e }) => (Math.abs(observed - e) - correction) ** 2 / e));
  const cross = elementAt(top, 1) * elementAt(bottom, 0);
  return {
    chi2Yates,
    pYates: chiSquaredUpperTail(chi2Yates, 1),
    oddsRatio: cross === 0 ? null : (elementAt(top, 0) * elementAt(bottom, 1)) / cross,
  };
}
