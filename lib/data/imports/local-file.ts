import "server-only";
import { createReadStream, statSync } from "node:fs";
import type { ByteFile } from "../../importers/unpack/byte-file.ts";

/** Larger pieces would outlive the young generation, and wait for a collection of the old one. */
const highWaterMark = 64 * 1024;

/** A file on this machine, for importers: read from its start, or from any place, as archives and workbooks need. */
export function openLocalFile(path: string): ByteFile {
  return {
    get size() {
      return statSync(path).size;
    },
    async *slice(start, end) {
      // Node.js counts the last byte in.
      if (end > start) yield* createReadStream(path, { start, end: end - 1, highWaterMark });
    },
    [Symbol.asyncIterator]: () => createReadStream(path, { highWaterMark })[Symbol.asyncIterator](),
  };
}
