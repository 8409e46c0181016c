import { inflate, type UnpackedBytes } from "./inflate.ts";
import { unpackMembers } from "./unpack-members.ts";

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

/** Unpacks a gzip file, which may consist of several members one after the other. */
export function gunzip(
  packed: AsyncIterable<Uint8Array>,
  name: string,
  total: UnpackedBytes,
): AsyncGenerator<Uint8Array, void, void> {
  const mark = { firstByte: 0x1f, bytesAfter: headerLength, bytesBefore: sizeLength, startsMemberAt };
  return unpackMembers(packed, mark, (member) => inflate(member, "gzip", name, total));
}
