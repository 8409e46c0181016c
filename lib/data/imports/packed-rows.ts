import "server-only";
import { RowBytes } from "./row-bytes.ts";

/** What stands before a row, by the number of its account within the file and its line there. */
type RowStart = (ref: number, line: number) => string;
/** Parts of a file differ a little in size. */
const slack = 1.2;

/**
 * Rows of a COPY whose first columns are told only when they are sent. Held as bytes, so that their strings die young.
 */
export class PackedRows {
  readonly #rest = new RowBytes();
  readonly #lines: number[] = [];
  readonly #refs: number[] = [];
  readonly #ends: number[] = [];
  #lent: Buffer = Buffer.alloc(0);

  get rows(): number {
    return this.#ends.length;
  }

  /** Size of all rows without their first columns. */
  get bytes(): number {
    return this.#rest.length;
  }

  /**
   * @param line where the row stands in its file
   * @param ref number of its account within the file
   * @param rest all columns but the first, in the form of COPY
   */
  add(line: number, ref: number, rest: string): void {
    this.#rest.add(rest);
    this.#lines.push(line);
    this.#refs.push(ref);
    this.#ends.push(this.#rest.length);
  }

  /**
   * The rows, those of one account together and otherwise in their order; starts anew.
   * @param first what stands before each row, with the tab that ends it; ASCII
   */
  take(first: RowStart): Buffer {
    return this.#ordered(first, (size) => Buffer.allocUnsafe(size));
  }

  /** The same in memory that is used again: the rows hold until this is called the next time. */
  lend(first: RowStart): Buffer {
    return this.#ordered(first, (size) => {
      if (this.#lent.length < size) this.#lent = Buffer.allocUnsafe(Math.ceil(size * slack));
      return this.#lent;
    });
  }

  #ordered(first: RowStart, memory: (size: number) => Buffer): Buffer {
    const rest = this.#rest.lend();
    const refs = this.#refs.splice(0);
    const lines = this.#lines.splice(0);
    const ends = this.#ends.splice(0);
    const byAccount = ends.map((_, row) => row).sort((a, b) => (refs[a] ?? 0) - (refs[b] ?? 0) || a - b);
    const starts = byAccount.map((row) => first(refs[row] ?? 0, lines[row] ?? 0));
    const rows = memory(starts.reduce((sum, start) => sum + start.length, rest.length));
    let length = 0;
    for (const [place, row] of byAccount.entries()) {
      length += rows.write(starts[place] ?? "", length, "latin1");
      length += rest.copy(rows, length, row === 0 ? 0 : ends[row - 1], ends[row]);
    }
    return rows.subarray(0, length);
  }
}
