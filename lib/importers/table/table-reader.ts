import type { TextSource } from "../bytes/text-source.ts";
import type { Delimiter, Dialect } from "./dialect.ts";
import { RecordFramer } from "./record-framer.ts";
import { RowFramer, type TableRow } from "./row-framer.ts";
import { LineUnwrapper } from "./unwrap-lines.ts";

/** Where the header stands and how the file is written. */
export interface TableLayout {
  readonly dialect: Dialect;
  readonly wrappedIn: Delimiter | null;
  readonly headerLine: number;
  readonly width: number;
}

/** Reads the data rows of an opened text, one after the other; holds a block and a row at most. */
export class TableReader {
  readonly #source: TextSource;
  readonly #framer: RecordFramer;
  readonly #rows: RowFramer;
  readonly #unwrapper: LineUnwrapper | null;
  #headerLine: number;
  #state: "text" | "last" | "done" = "text";

  /** `isRow` tells whether cells would be taken as a row; see `RowFramer`. */
  constructor(source: TextSource, layout: TableLayout, isRow: (cells: readonly string[]) => boolean) {
    this.#source = source;
    this.#framer = new RecordFramer(layout.dialect);
    this.#unwrapper = layout.wrappedIn === null ? null : new LineUnwrapper(layout.wrappedIn);
    this.#framer.push(this.#unwrapper?.push(source.head) ?? source.head);
    this.#rows = new RowFramer(this.#framer, layout.dialect, layout.width, isRow);
    this.#headerLine = layout.headerLine;
  }

  /** The next row of the text that is here, or null where `pull` is needed. */
  next(): TableRow | null {
    if (this.#headerLine > 0 && !this.#passHeader()) return null;
    const row = this.#rows.next();
    return row ?? (this.#state === "last" ? this.#finish() : null);
  }

  /** Brings more text; false once every row was given. */
  async pull(): Promise<boolean> {
    if (this.#state === "done") return false;
    const text = this.#state === "text" ? await this.#source.next() : null;
    if (text !== null) {
      this.#framer.push(this.#unwrapper?.push(text) ?? text);
      return true;
    }
    if (this.#state === "last") {
      this.#state = "done";
      return false;
    }
    this.#state = "last";
    const rest = this.#unwrapper?.finish() ?? "";
    if (rest !== "") this.#framer.push(rest);
    this.#framer.finish();
    return true;
  }

  #passHeader(): boolean {
    for (let record = this.#framer.next(); record !== null; record = this.#framer.next()) {
      if (record.line < this.#headerLine) continue;
      this.#headerLine = 0;
      return true;
    }
    return false;
  }

  #finish(): TableRow | null {
    const row = this.#rows.finish();
    this.#state = "done";
    return row;
  }
}
