import { blockBytes, headBytes } from "../limits.ts";

const newline = 0x0a;

/** Where a block may be cut: after its last line feed, else before the last character of UTF-8. */
function cutPoint(bytes: Uint8Array): number {
  const lineEnd = bytes.lastIndexOf(newline);
  if (lineEnd >= 0) return lineEnd + 1;
  let end = bytes.length;
  while (end > bytes.length - 4 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--;
  return (bytes[end - 1] ?? 0) >= 0xc0 ? end - 1 : bytes.length;
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/**
 * The same bytes in a head and blocks of given sizes or a little less, whatever pieces they came in, so that nothing
 * that is decided by block depends on how a file was cut on its way. Blocks end
 * at a line end where there is one, and never inside a character of UTF-8.
 */
export async function* textBlocks(
  chunks: AsyncIterable<Uint8Array>,
  headSize = headBytes,
  blockSize = blockBytes,
): AsyncGenerator<Uint8Array, void, void> {
  let size = headSize;
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let rest = chunk;
    while (length + rest.length >= size) {
      const taken = size - length;
      const block = joined([...parts, rest.subarray(0, taken)], size);
      const end = cutPoint(block);
      yield block.subarray(0, end);
      parts = end < size ? [block.subarray(end)] : [];
      length = size - end;
      rest = rest.subarray(taken);
      size = length + blockSize;
    }
    if (rest.length > 0) {
      parts.push(rest);
      length += rest.length;
    }
  }
  if (length > 0) yield joined(parts, length);
}
