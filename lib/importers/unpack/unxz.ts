import * as xzDecompress from "xz-decompress";
import { refuse } from "../refuse.ts";
import { type UnpackedBytes, unpackStream } from "./inflate.ts";
import { unpackMembers } from "./unpack-members.ts";

// Bundlers see what the CommonJS package exports by name, Node.js as its default.
const { XzReadableStream } = "default" in xzDecompress ? (xzDecompress.default as typeof xzDecompress) : xzDecompress;

/** The last bytes of a stream, and the first of the next. */
const footer = [0x59, 0x5a];
const header = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00];

function startsMemberAt(bytes: Uint8Array, at: number): boolean {
  return [...footer, ...header].every((byte, i) => bytes[at - footer.length + i] === byte);
}

/** Refuses what does not end as such a file does: the unpacking ends with the stream and sees nothing after it. */
async function* endingWell(packed: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array, void, void> {
  let last: number[] = [];
  for await (const chunk of packed) {
    last = [...last, ...chunk.subarray(-footer.length)].slice(-footer.length);
    yield chunk;
  }
  if (last.some((byte, i) => byte !== footer[i])) refuse("archive_damaged", { name });
}

/**
 * Unpacks an .xz file, which may consist of several streams one after the other. One is unpacked at a time in a
 * process, so a reader that stops before the end has to close, and none may stand inside another.
 */
export function unxz(
  packed: AsyncIterable<Uint8Array>,
  name: string,
  total: UnpackedBytes,
): AsyncGenerator<Uint8Array, void, void> {
  const mark = { firstByte: 0xfd, bytesAfter: header.length, bytesBefore: footer.length, startsMemberAt };
  const open = (bytes: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> => new XzReadableStream(bytes);
  const leave = (reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> =>
    reader.cancel().catch(() => undefined);
  return unpackMembers(endingWell(packed, name), mark, (member) => unpackStream(member, { open, leave }, name, total));
}
