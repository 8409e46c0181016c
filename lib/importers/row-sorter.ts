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

/** Maps rows with a mapper, rejecting each one alone and passing over rows of totals. */
export class RowSorter {
  readonly #reader: RowReader;
  readonly #neededCells: number;
  /** Cells of a row that reaches its last count, and the fewest of the rows so far. */
  readonly #countedCells: number;
  #fewestCells = Number.POSITIVE_INFINITY;
  readonly #handling: RowHandling;

  /** Rows that end before a `needed` field are torn. */
  constructor(reader: RowReader, needed: readonly ImportField[], handling: RowHandling) {
    this.#reader = reader;
    this.#handling = handling;
    const { placeOf } = reader.plan;
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
    const { placeOf } = this.#reader.plan;
    const named = [cells[0], cells[placeOf.get("postId") ?? 0]];
    const word = named
      .map((cell) => cell?.replaceAll("\u00ad", "").trim().toLowerCase().replace(/:$/, "") ?? "")
      .find((cell) => totalWords.has(cell));
    if (word === undefined) return false;
    const date = cells[placeOf.get("publishedAt") ?? placeOf.get("date") ?? -1]?.trim() ?? "";
    return date === "" || date.toLowerCase() === word;
  }

  #isHeader(cells: readonly string[]): boolean {
    const { headers } = this.#reader.plan;
    return (
      cells[0] === headers[0]?.replace(/^\ufeff/, "") &&
      cells.every((cell, place) => cell === (headers[place] ?? "") || place === 0)
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
