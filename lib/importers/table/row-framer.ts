import type { CommentInside } from "../comment-inside.ts";
import type { RejectionCode } from "../issue-codes.ts";
import { cellLimit } from "../limits.ts";
import type { Dialect } from "./dialect.ts";
import { type RawRecord, RecordFramer } from "./record-framer.ts";
import { beginsAlike } from "./row-shape.ts";
import { splitCells } from "./split-cells.ts";

/** One data row: its cells, or why it has none. */
export interface TableRow {
  readonly line: number;
  readonly text: string;
  readonly cells: readonly string[];
  readonly problem: RowProblem | null;
  /** Characters of the row, where its text is made only when it is asked for. */
  readonly size?: number;
  /** Whether the file ends in this row, without a line end. */
  readonly endsFile?: boolean;
  /** Comments that stand inside the row, where the form of the file has set them apart. */
  readonly inside?: readonly CommentInside[];
}

/** Why a row was rejected; `lib/importers/issue-codes.ts` lists codes and parameters. */
export interface RowProblem {
  readonly code: RejectionCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What is given up after a broken quote, until a line that is a row again. */
interface GivenUp {
  readonly record: RawRecord;
  lines: number;
}

/**
 * Data rows below a header of `width` columns. Blank lines are passed over. A row whose quotes are
 * broken is given up alone: the next line with as many cells as the header is a row again, even inside
 * what a stray quotation mark had made one long cell.
 */
export class RowFramer {
  readonly #framer: RecordFramer;
  readonly #dialect: Dialect;
  readonly #width: number;
  readonly #isRow: (cells: readonly string[]) => boolean;
  #givenUp: GivenUp | null = null;
  #held: TableRow | null = null;

  /** `isRow` tells whether cells would be taken as a row; it decides where a file is in step again. */
  constructor(framer: RecordFramer, dialect: Dialect, width: number, isRow: (cells: readonly string[]) => boolean) {
    this.#framer = framer;
    this.#dialect = dialect;
    this.#width = width;
    this.#isRow = isRow;
  }

  /** The next row, or null where the framer needs more text. */
  next(): TableRow | null {
    if (this.#held !== null) {
      const row = this.#held;
      this.#held = null;
      return row;
    }
    for (let record = this.#framer.next(); record !== null; record = this.#framer.next()) {
      const row = this.#read(record);
      if (row !== null) return row;
    }
    return null;
  }

  /** What was still given up when the text ended. */
  finish(): TableRow | null {
    return this.#takeGivenUp();
  }

  #read(record: RawRecord): TableRow | null {
    const { line, text } = record;
    if (text === "" && this.#givenUp === null) return null;
    if (record.problem !== null || this.#swallowsRows(record)) {
      if (record.problem === null) this.#framer.restart(record);
      return this.#giveUp(record);
    }
    const cells = splitCells(text, this.#dialect);
    if (this.#givenUp !== null) {
      if (cells.length !== this.#width && !this.#isRow(cells)) {
        this.#givenUp.lines += record.lines;
        return null;
      }
      this.#held = { line, text, cells, problem: null, endsFile: record.endsFile };
      return this.#takeGivenUp();
    }
    if (cells.every((cell) => cell.trim() === "")) return null;
    return { line, text, cells, problem: this.#findProblem(cells, text), endsFile: record.endsFile };
  }

  /** Begins to pass over lines, or goes on; a broken line as wide as the header is a row of its own. */
  #giveUp(record: RawRecord): TableRow | null {
    if (this.#givenUp !== null && countOf(record.text, this.#dialect.delimiter) < this.#width - 1) {
      this.#givenUp.lines++;
      return null;
    }
    const before = this.#takeGivenUp();
    this.#givenUp = { record, lines: 1 };
    return before;
  }

  #findProblem(cells: readonly string[], text: string): RowProblem | null {
    if (text.length > cellLimit && cells.some((cell) => cell.length > cellLimit)) {
      return { code: "cell_too_large", params: { limit: cellLimit } };
    }
    if (cells.length <= this.#width || cells.slice(this.#width).every((cell) => cell.trim() === "")) return null;
    return { code: "ragged_row", params: { cells: cells.length, columns: this.#width } };
  }

  /** Whether a line inside a quoted cell would itself be a row: then a stray quote swallowed it. */
  #swallowsRows(record: RawRecord): boolean {
    if (record.lines === 1) return false;
    const lines = record.text.split("\n");
    for (let i = 1; i < lines.length; i++) {
      const line = (lines[i] ?? "").replace(/\r$/, "");
      if (countOf(line, this.#dialect.delimiter) < Math.min(2, this.#width - 1)) continue;
      const cells = wholeLineCells(line, this.#dialect);
      if (cells === null || cells.length !== this.#width || !this.#isRow(cells)) continue;
      if (i < lines.length - 1 || this.#endsInRow(record, cells)) return true;
    }
    return false;
  }

  /**
   * Whether the last line of a record with the right number of cells is rather a row of its own. It has the columns
   * after the text that ends on it in either case; what stands before tells whether it is more of the text.
   */
  #endsInRow({ text }: RawRecord, lastLine: readonly string[]): boolean {
    const whole = splitCells(text, this.#dialect);
    if (whole.length !== this.#width) return true;
    return beginsAlike(
      lastLine,
      whole,
      whole.findLastIndex((cell) => cell.includes("\n")),
    );
  }

  #takeGivenUp(): TableRow | null {
    if (this.#givenUp === null) return null;
    const { record, lines } = this.#givenUp;
    this.#givenUp = null;
    const problem: RowProblem =
      record.problem === "cell_too_large"
        ? { code: "cell_too_large", params: { limit: cellLimit } }
        : { code: "unclosed_quote", params: { lines } };
    return { line: record.line, text: record.text.slice(0, firstLineLength(record)), cells: [], problem };
  }
}

/** A record that was given up is known by its first line; the others may be rows. */
function firstLineLength(record: RawRecord): number {
  const end = record.text.indexOf("\n");
  return end < 0 ? record.text.length : end;
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
}

/** Cells of a line that is a record by itself, or null where its quotes don't close on it. */
function wholeLineCells(line: string, dialect: Dialect): string[] | null {
  if (!line.includes('"')) return splitCells(line, dialect);
  const framer = new RecordFramer(dialect);
  framer.push(line);
  framer.finish();
  const record = framer.next();
  return record === null || record.problem !== null ? null : splitCells(line, dialect);
}
