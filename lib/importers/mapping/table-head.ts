import { readDate } from "../cells/date-text.ts";
import { dialectsFor, topRows } from "../find-header.ts";
import { columnLimit } from "../limits.ts";

/** The top of a table that no format knows, as a person sees it. */
export interface TableHead {
  /** Names of the columns as they are written, without outer blanks. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Rows = readonly { readonly cells: readonly string[] }[];

/** Characters from the top of a text among which a header is looked for. */
const headLength = 262_144;

/** The number of cells that most rows have, more than one; null where there is no such table. */
function commonWidth(rows: Rows): { readonly width: number; readonly share: number } | null {
  const times = new Map<number, number>();
  for (const { cells } of rows) if (cells.length > 1) times.set(cells.length, (times.get(cells.length) ?? 0) + 1);
  const [most] = [...times].sort(([a, n], [b, m]) => m - n || b - a);
  return most === undefined ? null : { width: most[0], share: most[1] / rows.length };
}

/** Whether a row names columns: words in most cells, and neither numbers nor dates nor addresses. */
function namesColumns(cells: readonly string[]): boolean {
  const filled = cells.map(trimmed).filter((cell) => cell !== "");
  const isValue = (cell: string): boolean =>
    /^[\d\s.,%+-]+$/.test(cell) ||
    /^https?:\/\//i.test(cell) ||
    cell.length > 200 ||
    readDate(cell, { slashed: "day-month", dotted: "day-month" }) !== null;
  return filled.length > 1 && filled.length * 2 > cells.length && !filled.some(isValue);
}

/** A cell as forms and databases give it back: without NULs, line ends as one sign. */
function trimmed(cell: string): string {
  return cell
    .replace(/^\ufeff|\0/g, "")
    .replace(/\r\n?/g, "\n")
    .trim();
}

/** The header among the first rows of a table, and the rows below it; null where none of them names columns. */
export function tableHeadOf(rows: Rows): TableHead | null {
  const at = rows.findIndex(({ cells }) => cells.length <= columnLimit && namesColumns(cells));
  const header = rows[at]?.cells;
  if (header === undefined) return null;
  return { header: header.map(trimmed), rows: rows.slice(at + 1).map(({ cells }) => cells.map(trimmed)) };
}

/** The head of a text table in whatever dialect makes most of its rows alike; null where the text is no table. */
export function findTableHead(text: string): TableHead | null {
  let best: { readonly rows: Rows; readonly width: number; readonly share: number } | null = null;
  for (const dialect of dialectsFor(text)) {
    const rows = topRows(text.slice(0, headLength), dialect);
    const common = commonWidth(rows);
    if (common === null) continue;
    const { width, share } = common;
    if (best === null || share > best.share || (share === best.share && width > best.width))
      best = { rows, width, share };
  }
  const { rows, width } = best ?? { rows: [], width: 0 };
  return tableHeadOf(rows.filter(({ cells }) => cells.length === width));
}
