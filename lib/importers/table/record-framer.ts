import { cellLimit, rowLimit } from "../limits.ts";
import type { Dialect } from "./dialect.ts";
import { findClosingQuote, skipBlanks } from "./split-cells.ts";

/** One record as it stands in the file, without its line end. */
export interface RawRecord {
  /** First physical line, counted from 1. */
  readonly line: number;
  /** Physical lines that it takes. */
  readonly lines: number;
  readonly text: string;
  /** Set where only the first physical line could be taken: its quotes don't close, or it is too long. */
  readonly problem: "unclosed_quote" | "cell_too_large" | null;
  /** Whether the file ends here without a line end. */
  readonly endsFile: boolean;
}

/** Ctrl-Z, with which programs of DOS end a file. */
const endOfFileMark = 0x1a;

type End = number | "unclosed_quote" | "cell_too_large" | "more";

/**
 * Finds where records end, in text that arrives in pieces, keeping physical lines and the original text.
 * After a broken quote it goes on with the next physical line, so that one stray mark can't swallow
 * the rest of a file. Holds one record and one piece of text at most.
 */
export class RecordFramer {
  readonly #dialect: Dialect;
  #buffer = "";
  #at = 0;
  #line: number;
  #finished = false;
  #discarding = false;
  /** Place of the first quotation mark at or after `#searchedFrom`, or -1 for none in the buffer. */
  #nextQuote = -1;
  #searchedFrom = Number.POSITIVE_INFINITY;
  #lastStart = 0;

  constructor(dialect: Dialect, firstLine = 1) {
    this.#dialect = dialect;
    this.#line = firstLine;
  }

  /** Adds text; call when `next` has nothing more to give. */
  push(text: string): void {
    let added = text;
    if (this.#discarding) {
      const end = added.indexOf("\n");
      if (end < 0) return;
      this.#discarding = false;
      this.#line++;
      added = added.slice(end + 1);
    }
    this.#buffer = this.#at < this.#buffer.length ? this.#buffer.slice(this.#at) + added : added;
    this.#at = 0;
    this.#searchedFrom = Number.POSITIVE_INFINITY;
  }

  /** Says that no text follows. */
  finish(): void {
    this.#finished = true;
  }

  /** The next record, or null where more text (or nothing) is needed. */
  next(): RawRecord | null {
    if (this.#at >= this.#buffer.length) return null;
    const end = this.#findEnd();
    if (end === "more") return null;
    if (typeof end === "number") return this.#take(end, null);
    const lineEnd = this.#buffer.indexOf("\n", this.#at);
    if (lineEnd < 0 && !this.#finished) this.#discarding = true;
    return this.#take(lineEnd < 0 ? this.#buffer.length : lineEnd, end);
  }

  /** Goes back into the record just given, to its second physical line. */
  restart(record: RawRecord): void {
    this.#at = this.#buffer.indexOf("\n", this.#lastStart) + 1;
    this.#line = record.line + 1;
  }

  #take(end: number, problem: RawRecord["problem"]): RawRecord {
    const start = this.#at;
    const line = this.#line;
    const endsFile = this.#finished && end === this.#buffer.length;
    const endMark = endsFile ? endOfFileMark : 13;
    const trimmed = this.#buffer.charCodeAt(end - 1) === endMark && end > start ? end - 1 : end;
    const text = this.#buffer.slice(start, trimmed);
    let lines = 1;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
    this.#lastStart = start;
    this.#at = end + 1;
    if (!this.#discarding) this.#line += lines;
    return { line, lines, text, problem, endsFile };
  }

  /** Place of the line feed (or the end of the text) that ends the record at `#at`. */
  #findEnd(): End {
    const buffer = this.#buffer;
    let from = this.#at;
    for (;;) {
      const lineEnd = this.#lineEnd(from);
      const limit = lineEnd < 0 ? buffer.length : lineEnd;
      const quote = this.#quoteFrom(from);
      if (quote < 0 || quote > limit) return this.#plainEnd(lineEnd);
      if (!this.#opensCell(quote)) {
        from = quote + 1;
        continue;
      }
      const close = findClosingQuote(buffer, quote + 1, this.#dialect);
      // A mark at the very end of the text may be the first of a pair.
      if (close < 0 || (close === buffer.length - 1 && !this.#finished)) {
        // Over many lines it is a stray mark rather than a text; on one line it is a cell.
        if (buffer.length - quote > cellLimit) return lineEnd < 0 ? "cell_too_large" : "unclosed_quote";
        return this.#finished ? "unclosed_quote" : "more";
      }
      if (close - quote > cellLimit) return "cell_too_large";
      const after = skipBlanks(buffer, close + 1, this.#dialect.delimiter);
      if (after >= buffer.length && !this.#finished) return after - close > cellLimit ? "cell_too_large" : "more";
      const follows = buffer.charAt(after);
      if (follows !== "" && follows !== "\n" && follows !== this.#dialect.delimiter) return "unclosed_quote";
      if (after - this.#at > rowLimit) return "cell_too_large";
      from = after;
    }
  }

  #lineEnd(from: number): number {
    return this.#buffer.indexOf("\n", from);
  }

  #plainEnd(lineEnd: number): End {
    if (lineEnd >= 0) return lineEnd;
    if (this.#finished) return this.#buffer.length;
    return this.#buffer.length - this.#at > cellLimit ? "cell_too_large" : "more";
  }

  #quoteFrom(from: number): number {
    if (from < this.#searchedFrom || (this.#nextQuote >= 0 && this.#nextQuote < from)) {
      this.#searchedFrom = from;
      this.#nextQuote = this.#buffer.indexOf('"', from);
    }
    return this.#nextQuote;
  }

  /** Whether a quotation mark stands at the start of a cell. */
  #opensCell(quote: number): boolean {
    let before = quote - 1;
    if (this.#dialect.skipBlanks) while (before >= this.#at && this.#buffer.charCodeAt(before) === 32) before--;
    return before < this.#at || this.#buffer.charAt(before) === this.#dialect.delimiter;
  }
}
