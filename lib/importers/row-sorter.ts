import type { ImportField } from "./fields.ts";
import type { CommentRecord, FollowerRecord, PostRecord, Rejection } from "./importer.ts";
import { rejectedTextLimit } from "./limits.ts";
import { keepInBounds } from "./record-bounds.ts";
import { isFollowers } from "./record-kind.ts";
import type { RowReader } from "./row-reader.ts";
import type { RowProblem, TableRow } from "./table/row-framer.ts";
import type { InsideReader } from "./table/table-format.ts";

/** What became of one row; null for rows that are no data (totals). */
export type SortedRow =
  | { readonly record: PostRecord | FollowerRecord | CommentRecord; readonly inside: readonly CommentRecord[] }
  | { readonly rejection: Rejection }
  | null;

/** How the rows of a format become records. */
export interface RowHandling {
  map(row: RowReader): PostRecord | FollowerRecord | CommentRecord | null;
  /** Comments that stand inside the row of a record. */
  readonly readInside: InsideReader | null;
  /** How a rejected row is shown. */
  rejectedText(row: TableRow): string;
}

const none: readonly CommentRecord[] = [];

const countFields = ["likes", "comments", "shares", "views", "reach", "saves", "followers"] as const;

const totalWords = new Set(
  "total|totals|grand total|gesamt|итого|всего|итоговое значение|барлығы|жиыны|жалпы".split("|"),
);

/** How a total begins: most cells begin otherwise, and need no closer look. */
const totalStart = /^[\s\u00ad]*[tgивбж]/i;

/** The word of a total that a cell is, in small letters; null for any other cell. */
export function readTotalWord(cell: string): string | null {
  return totalStart.test(cell) ? readCleanedTotalWord(cell) : null;
}

/** As `readTotalWord`, for all cells alike. */
export function readCleanedTotalWord(cell: string): string | null {
  const word = cell.replaceAll("\u00ad", "").trim().toLowerCase().replace(/:$/, "");
  return totalWords.has(word) ? word : null;
}

/** Maps rows with a mapper, rejecting each one alone and passing over rows of totals. */
export class RowSorter {
  readonly #reader: RowReader;
  readonly #neededCells: number;
  readonly #firstHeader: string | undefined;
  /** Places of the cells that tell a row of totals. */
  readonly #idPlace: number;
  readonly #datePlace: number;
  /** Cells of a row that reaches its last count, and the fewest of the rows so far. */
  readonly #countedCells: number;
  #fewestCells = Number.POSITIVE_INFINITY;
  readonly #handling: RowHandling;

  /** Rows that end before a `needed` field are torn. */
  constructor(reader: RowReader, needed: readonly ImportField[], handling: RowHandling) {
    this.#reader = reader;
    this.#handling = handling;
    const { headers, placeOf } = reader.plan;
    this.#firstHeader = headers[0]?.replace(/^\ufeff/, "");
    this.#idPlace = placeOf.get("postId") ?? 0;
    this.#datePlace = placeOf.get("publishedAt") ?? placeOf.get("date") ?? -1;
    this.#countedCells = 1 + Math.max(...countFields.map((field) => placeOf.get(field) ?? -1));
    this.#neededCells = 1 + Math.max(...needed.map((field) => placeOf.get(field) ?? -1));
  }

  sort(row: TableRow): SortedRow {
    if (row.problem !== null) return { rejection: this.#reject(row, row.problem) };
    if (this.#isTotal(row.cells)) return null;
    const { plan } = this.#reader;
    if (this.#isCutOff(row)) {
      const params = { cells: row.cells.length, columns: plan.headers.length };
      return { rejection: this.#reject(row, { code: "row_cut_off", params }) };
    }
    this.#fewestCells = Math.min(this.#fewestCells, row.cells.length);
    if (row.cells.length < this.#neededCells) {
      const params = { cells: row.cells.length, columns: plan.headers.length };
      return { rejection: this.#reject(row, { code: "ragged_row", params }) };
    }
    if (this.#isHeader(row.cells)) return { rejection: this.#reject(row, { code: "repeated_header", params: {} }) };
    this.#reader.load(row);
    const mapped = this.#handling.map(this.#reader);
    if (this.#reader.isPassedOver) return null;
    const record = mapped === null ? null : keepInBounds(this.#reader, mapped);
    if (this.#reader.problem !== null) return { rejection: this.#reject(row, this.#reader.problem) };
    if (record === null) throw new Error(`The mapper gave neither a record nor a problem for line ${row.line}.`);
    return { record, inside: isFollowers(record) ? none : (this.#handling.readInside?.(this.#reader, record) ?? none) };
  }

  /** Whether the file ends in the row before its last counts, and no row before it was as short. */
  #isCutOff({ cells, endsFile }: TableRow): boolean {
    return endsFile === true && cells.length < this.#countedCells && cells.length < this.#fewestCells;
  }

  #isTotal(cells: readonly string[]): boolean {
    const word = readTotalWord(cells[0] ?? "") ?? readTotalWord(cells[this.#idPlace] ?? "");
    if (word === null) return false;
    const date = cells[this.#datePlace]?.trim() ?? "";
    return date === "" || date.toLowerCase() === word;
  }

  #isHeader(cells: readonly string[]): boolean {
    const { headers } = this.#reader.plan;
    return (
      cells[0] === this.#firstHeader && cells.every((cell, place) => cell === (headers[place] ?? "") || place === 0)
    );
  }

  #reject(row: TableRow, problem: RowProblem): Rejection {
    const text = this.#handling.rejectedText(row);
    const kept = text.length > rejectedTextLimit ? `${text.slice(0, rejectedTextLimit)}…` : text;
    return {
      line: row.line,
      code: problem.code,
      params: problem.params,
      text: kept.replaceAll("\0", "").toWellFormed(),
    };
  }
}
