import "server-only";

/** Archives consist of blocks of this many bytes. */
export const tarBlock = 512;

const largestSize = 8 ** 11 - 1;
const checksumAt = 148;
const checksumLength = 8;

/** A file in an archive, as its header says it. */
export interface TarEntry {
  readonly name: string;
  /** In bytes, without what fills its last block. */
  readonly size: number;
}

function checksumOf(block: Buffer): number {
  let sum = checksumLength * 0x20;
  for (const [at, byte] of block.entries()) {
    if (at < checksumAt || at >= checksumAt + checksumLength) sum += byte;
  }
  return sum;
}

/** The header block of a file in a tar archive (POSIX.1-1988 ustar), readable by its owner only. */
export function tarHeader({ name, size }: TarEntry, modifiedAt: Date): Buffer {
  const block = Buffer.alloc(tarBlock);
  if (size > largestSize || block.write(name, "utf8") !== Buffer.byteLength(name) || Buffer.byteLength(name) > 99) {
    throw new RangeError(`${name} with ${size} bytes does not fit into a ustar archive`);
  }
  const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, "0");
  block.write("0000600\0" + "0000000\0" + "0000000\0", 100);
  block.write(`${octal(size, 11)}\0${octal(Math.floor(modifiedAt.getTime() / 1000), 11)}\0`, 124);
  block.write("0", 156);
  block.write("ustar\0" + "00", 257);
  block.write(`${octal(checksumOf(block), 6)}\0 `, checksumAt);
  return block;
}

/** Reads a header that `tarHeader` wrote; null where the block is none, or the end of an archive. */
export function parseTarHeader(block: Buffer): TarEntry | null {
  const text = (from: number, to: number): string => block.toString("utf8", from, to).replace(/\0.*$/s, "");
  if (text(257, 262) !== "ustar") return null;
  if (Number.parseInt(text(checksumAt, checksumAt + checksumLength), 8) !== checksumOf(block)) return null;
  // A size of another form, such as one below zero, would lead round in circles.
  const size = text(124, 136);
  return /^[0-7]{11}$/.test(size) ? { name: text(0, 100), size: Number.parseInt(size, 8) } : null;
}

/** How many bytes fill the last block of a file. */
export function tarPadding(size: number): number {
  return (tarBlock - (size % tarBlock)) % tarBlock;
}
