import type { ByteFile } from "./byte-file.ts";

/** How many bytes of a file were read, for progress. */
export class ReadMeter {
  #bytes = 0;
  readonly #size: number;

  /** `size` is that of the file; what an archive makes one read twice does not go beyond it. */
  constructor(size = Number.POSITIVE_INFINITY) {
    this.#size = size;
  }

  get bytes(): number {
    return Math.min(this.#bytes, this.#size);
  }

  async *count(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
    for await (const chunk of chunks) {
      this.#bytes += chunk.length;
      yield chunk;
    }
  }

  /** The same file, with what is read of it counted. */
  watch(file: ByteFile): ByteFile {
    return {
      size: file.size,
      slice: (start, end) => this.count(file.slice(start, end)),
      [Symbol.asyncIterator]: () => this.count(file),
    };
  }
}
