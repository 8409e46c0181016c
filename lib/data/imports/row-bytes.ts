import "server-only";

/** UTF-8 takes at most so many bytes for one unit of a string. */
const bytesPerUnit = 3;

/** Collects rows of a COPY as bytes. A row becomes bytes at once, so that its strings die young. */
export class RowBytes {
  #buffer: Buffer;
  #length = 0;

  constructor(capacity = 65_536) {
    this.#buffer = Buffer.allocUnsafe(capacity);
  }

  /** Bytes of all rows so far. */
  get length(): number {
    return this.#length;
  }

  add(row: string): void {
    const needed = this.#length + row.length * bytesPerUnit;
    if (needed > this.#buffer.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, this.#buffer.length * 2));
      this.#buffer.copy(larger, 0, 0, this.#length);
      this.#buffer = larger;
    }
    this.#length += this.#buffer.write(row, this.#length);
  }

  /** The rows so far, copied out; starts anew. */
  take(): Buffer {
    const rows = Buffer.from(this.#buffer.subarray(0, this.#length));
    this.#length = 0;
    return rows;
  }
}
