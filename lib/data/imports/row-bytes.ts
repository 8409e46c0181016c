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
    this.#makeRoom(row.length * bytesPerUnit);
    this.#length += this.#buffer.write(row, this.#length);
  }

  /** Adds rows that are bytes already. */
  addBytes(rows: Uint8Array): void {
    this.#makeRoom(rows.byteLength);
    this.#buffer.set(rows, this.#length);
    this.#length += rows.byteLength;
  }

  #makeRoom(bytes: number): void {
    const needed = this.#length + bytes;
    if (needed <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#buffer.length * 2));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }

  /** The rows so far, copied out; starts anew. */
  take(): Buffer {
    return Buffer.from(this.lend());
  }

  /** The rows so far, not copied: they hold until the next row is added, which starts anew. */
  lend(): Buffer {
    const rows = this.#buffer.subarray(0, this.#length);
    this.#length = 0;
    return rows;
  }
}
