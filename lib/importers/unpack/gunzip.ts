import { inflate, type UnpackedBytes } from "./inflate.ts";

/** A stretch of packed bytes, and whether a member of the file begins with it. */
interface Piece {
  readonly bytes: Uint8Array;
  readonly startsMember: boolean;
}

const headerLength = 10;
const sizeLength = 4;
const shortestMember = 20;

/** Deflate makes nothing larger than this many times its packed size. */
const largestRatio = 1_032;

/**
 * Whether a member of `length` packed bytes ends at a place and the header of another one follows. Among packed bytes
 * the same may stand by chance once in hundreds of gigabytes; the file then counts as damaged, as sizes are compared.
 */
function startsMemberAt(bytes: Uint8Array, at: number, length: number): boolean {
  if (length < shortestMember) return false;
  const [magic, mark, method, flags = 255, , , , , speed = 255, system = 255] = bytes.subarray(at, at + headerLength);
  if (magic !== 0x1f || mark !== 0x8b || method !== 8 || flags > 0x1f) return false;
  if ((speed !== 0 && speed !== 2 && speed !== 4) || (system > 13 && system !== 255)) return false;
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at - sizeLength, at);
  const unpacked = a + b * 2 ** 8 + c * 2 ** 16 + d * 2 ** 24;
  return unpacked <= length * largestRatio;
}

/** Cuts packed bytes before every member, however they come in. */
async function* cutAtMembers(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Piece, void, void> {
  let rest = new Uint8Array();
  let given = 0;
  for await (const chunk of packed) {
    const bytes = new Uint8Array(rest.length + chunk.length);
    bytes.set(rest);
    bytes.set(chunk, rest.length);
    let from = 0;
    const last = bytes.length - headerLength;
    for (let at = bytes.indexOf(0x1f, sizeLength); at >= 0 && at <= last; at = bytes.indexOf(0x1f, at + 1)) {
      if (!startsMemberAt(bytes, at, given + at - from)) continue;
      yield { bytes: bytes.subarray(from, at), startsMember: given === 0 };
      from = at;
      given = 0;
    }
    // What stays may begin a header; the size that would stand before it stays as well.
    const end = Math.max(from, last + 1 - sizeLength);
    if (end > from) {
      yield { bytes: bytes.subarray(from, end), startsMember: given === 0 };
      given += end - from;
    }
    rest = bytes.slice(end);
  }
  if (rest.length > 0) yield { bytes: rest, startsMember: given === 0 };
}

/** Unpacks a gzip file, which may consist of several members one after the other. */
export async function* gunzip(
  packed: AsyncIterable<Uint8Array>,
  name: string,
  total: UnpackedBytes,
): AsyncGenerator<Uint8Array, void, void> {
  const pieces = cutAtMembers(packed);
  let next = await pieces.next();
  async function* member(): AsyncGenerator<Uint8Array, void, void> {
    do {
      if (next.done) return;
      yield next.value.bytes;
      next = await pieces.next();
    } while (!next.done && !next.value.startsMember);
  }
  try {
    while (!next.done) yield* inflate(member(), "gzip", name, total);
  } finally {
    await pieces.return();
  }
}
