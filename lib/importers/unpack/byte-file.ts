import { heldFileLimit } from "../limits.ts";
import { refuse } from "../refuse.ts";

/** A file that can be read from any place, as archives and workbooks must be; iterating it reads it whole. */
export interface ByteFile extends AsyncIterable<Uint8Array> {
  readonly size: number;
  /** Bytes from `start` up to and without `end`. */
  slice(start: number, end: number): AsyncIterable<Uint8Array>;
}

export function isByteFile(chunks: AsyncIterable<Uint8Array>): chunks is ByteFile {
  return "slice" in chunks && "size" in chunks;
}

/** Bytes from `start` up to `end` in one piece; fewer where the file ends before. */
export async function readBytes(file: ByteFile, start: number, end: number): Promise<Uint8Array> {
  return joinChunks(await collect(file.slice(start, end)));
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return parts;
}

function joinChunks(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A file held in memory, for archives that come as a stream; a large one is refused. */
export async function holdFile(chunks: AsyncIterable<Uint8Array>): Promise<ByteFile> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > heldFileLimit) refuse("archive_too_large", { limit: heldFileLimit });
    parts.push(chunk);
  }
  const bytes = joinChunks(parts);
  async function* slice(start: number, end: number): AsyncGenerator<Uint8Array, void, void> {
    for (let at = start; at < Math.min(end, bytes.length); at += 65_536) {
      yield bytes.subarray(at, Math.min(at + 65_536, end));
    }
  }
  return { size, slice, [Symbol.asyncIterator]: () => slice(0, size) };
}
