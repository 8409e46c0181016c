import { openTextSource } from "../bytes/text-source.ts";
import { readDate } from "../cells/date-text.ts";
import { dialectsFor, topRows } from "../find-header.ts";
import { looksLikeJson } from "../json/json-layout.ts";
import { columnLimit } from "../limits.ts";

/** The top of a table that no format knows, as a person sees it. */
export interface TableHead {
  /** Names of the columns as they are written, without outer blanks. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Rows = readonly { readonly cells: readonly string[] }[];

/** The number of cells that most rows have, more than one; null where there is no such table. */
function commonWidth(rows: Rows): { readonly width: number; readonly share: number } | null {
  const times = new Map<number, number>();
  for (const { cells } of rows) if (cells.length > 1) times.set(cells.length, (times.get(cells.length) ?? 0) + 1);
  const [most] = [...times].sort(([a, n], [b, m]) => m - n || b - a);
  return most === undefined ? null : { width: most[0], share: most[1] / rows.length };
}

/** Whether a row names columns: words in most cells, and neither numbers nor dates nor addresses. */
function namesColumns(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.replace(/^\ufeff/, "").trim()).filter((cell) => cell !== "");
  const isValue = (cell: string): boolean =>
    /^[\d\s.,%+-]+$/.test(cell) ||
    /^https?:\/\//i.test(cell) ||
    cell.length > 200 ||
    readDate(cell, { slashed: "day-month", dotted: "day-month" }) !== null;
  return filled.length * 2 > cells.length && !filled.some(isValue);
}

/** The header of a text table that no format knows, and the rows below it; null where the text is no table. */
export function findTableHead(text: string): TableHead | null {
  let best: { readonly rows: Rows; readonly width: number; readonly share: number } | null = null;
  for (const dialect of dialectsFor(text)) {
    const rows = topRows(text, dialect);
    const common = commonWidth(rows);
    if (common === null || common.width > columnLimit) continue;
    const isBetter =
      best === null || common.share > best.share || (common.share === best.share && common.width > best.width);
    if (isBetter) best = { rows, ...common };
  }
  if (best === null) return null;
  const { rows, width } = best;
  const at = rows.findIndex(({ cells }) => cells.length === width && namesColumns(cells));
  const header = rows[at]?.cells;
  if (header === undefined) return null;
  return {
    header: header.map((cell) => cell.replace(/^\ufeff/, "").trim()),
    rows: rows.slice(at + 1).map(({ cells }) => cells.map((cell) => cell.trim())),
  };
}

/**
 * Reads the top of a file of an unknown kind.
 * @returns null where it is no table with a header
 * @throws ImportRefusedError for bytes that are no text
 */
export async function readTableHead(chunks: AsyncIterable<Uint8Array>): Promise<TableHead | null> {
  const source = await openTextSource(chunks);
  try {
    return looksLikeJson(source.head) ? null : findTableHead(source.head.slice(0, 262_144));
  } finally {
    await source.close();
  }
}
