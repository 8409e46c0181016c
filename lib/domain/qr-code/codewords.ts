import { correctionOf } from "./error-correction.ts";
import { dataCodewords, type Version } from "./versions.ts";

const byteMode = 0b0100;
const padding = [0xec, 0x11];

/** Bits that a text needs before its bytes: mode and length. */
function headerBits(version: number): number {
  return 4 + (version < 10 ? 8 : 16);
}

/** Whether some bytes go into a version. */
export function fits(bytes: Uint8Array, version: Version): boolean {
  return headerBits(version.number) + bytes.length * 8 <= dataCodewords(version) * 8;
}

function dataOf(bytes: Uint8Array, version: Version): number[] {
  const bits: number[] = [];
  const append = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit -= 1) bits.push((value >>> bit) & 1);
  };
  append(byteMode, 4);
  append(bytes.length, headerBits(version.number) - 4);
  for (const byte of bytes) append(byte, 8);
  const room = dataCodewords(version) * 8;
  append(0, Math.min(4, room - bits.length));
  append(0, (8 - (bits.length % 8)) % 8);
  const words = Array.from({ length: bits.length / 8 }, (_, index) =>
    bits.slice(index * 8, index * 8 + 8).reduce((word, bit) => word * 2 + bit, 0),
  );
  for (let index = 0; words.length < dataCodewords(version); index += 1) words.push(padding[index % 2] ?? 0);
  return words;
}

/** All codewords of a code in the order in which they are drawn: data of all blocks in turn, then their correction. */
export function codewordsOf(bytes: Uint8Array, version: Version): number[] {
  const data = dataOf(bytes, version);
  const shorter = Math.floor(data.length / version.blocks);
  const longerBlocks = data.length % version.blocks;
  const blocks = Array.from({ length: version.blocks }, (_, index) => {
    const longerBefore = Math.max(0, index - (version.blocks - longerBlocks));
    const start = index * shorter + longerBefore;
    return data.slice(start, start + shorter + (index >= version.blocks - longerBlocks ? 1 : 0));
  });
  const corrections = blocks.map((block) => correctionOf(block, version.correction));
  const inTurn = (parts: readonly (readonly number[])[], length: number) =>
    Array.from({ length }, (_, at) => parts.map((part) => part[at]).filter((word) => word !== undefined)).flat();
  return [...inTurn(blocks, shorter + 1), ...inTurn(corrections, version.correction)];
}
