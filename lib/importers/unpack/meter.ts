import type { ByteFile } from "./byte-file.ts";

/** How many bytes of a file were read, for progress. */
export class ReadMeter {
  bytes = 0;

  async *count(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
    for await (const chunk of chunks) {
      this.bytes += chunk.length;
      yield chunk;
    }
  }

  /** The same file, with what is read of it counted; never more than its size. */
  watch(file: ByteFile): ByteFile {
    return {
      size: file.size,
      slice: (start, end) => this.count(file.slice(start, end)),
      [Symbol.asyncIterator]: () => this.count(file),
    };
  }
}
