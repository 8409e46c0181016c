import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { multiply } from "./error-correction.ts";
import { formatBits, functionPatterns } from "./function-patterns.ts";
import { masks } from "./masks.ts";
import { qrCode } from "./qr-code.ts";
import { dataCodewords, type Version, versions } from "./versions.ts";

/** Drawn by our own program and read by another one (jsQR 1.4), as were codes of every version up to 666 bytes. */
const known = `
#######...#...#######
#.....#.#.#.#.#.....#
#.###.#..##...#.###.#
#.###.#....#..#.###.#
#.###.#.#.###.#.###.#
#.....#....#..#.....#
#######.#.#.#.#######
.........#...........
#.#.#.#...#.#...#..#.
#..#...#.###.########
#.#.#.##.###.#####.##
#.##.......##..##....
.#######...#....#...#
........##...#..#####
#######..#..##.######
#.....#...#....#...##
#.###.#.#.#.##.##....
#.###.#..#.#.#..#.##.
#.###.#.#.##.#.####.#
#.....#..#####.....#.
#######.####..###..##`;

const drawn = (modules: readonly (readonly boolean[])[]) =>
  modules.map((row) => row.map((isDark) => (isDark ? "#" : ".")).join("")).join("\n");

/** Codewords as a reader takes them out of the picture. */
function read(modules: readonly (readonly boolean[])[], version: Version): number[] {
  const told = Array.from({ length: 8 }, (_, bit) => Number(modules[8]?.[version.size - 1 - bit]) << bit);
  const low = told.reduce((sum, bit) => sum + bit, 0);
  const mask = masks.findIndex((_, index) => (formatBits(index) & 0xff) === low);
  const free = functionPatterns(version);
  const bits: number[] = [];
  let isUpward = true;
  for (const right of Array.from({ length: version.size }, (_, at) => version.size - 1 - at)) {
    const isPairStart = right > 6 ? (version.size - 1 - right) % 2 === 0 : right > 0 && right % 2 === 1;
    if (!isPairStart) continue;
    for (let step = 0; step < version.size; step += 1) {
      const row = isUpward ? version.size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (free[row]?.[column] !== null) continue;
        bits.push(Number(modules[row]?.[column]) ^ Number(masks[mask]?.(row, column)));
      }
    }
    isUpward = !isUpward;
  }
  return Array.from({ length: version.codewords }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((word, bit) => word * 2 + bit, 0),
  );
}

/** Blocks of data with their correction, as a reader puts them together again. */
function blocksOf(codewords: readonly number[], version: Version): number[][] {
  const blocks: number[][] = Array.from({ length: version.blocks }, () => []);
  const data = dataCodewords(version);
  const shorter = Math.floor(data / version.blocks);
  const longer = data % version.blocks;
  let at = 0;
  for (let turn = 0; turn <= shorter; turn += 1) {
    blocks.forEach((block, index) => {
      if (turn < shorter || index >= version.blocks - longer) block.push(codewords[at++] ?? -1);
    });
  }
  for (let turn = 0; turn < version.correction; turn += 1)
    for (const block of blocks) block.push(codewords[at++] ?? -1);
  return blocks;
}

/** What is left of a block at a root of the generator: 0 where no codeword is wrong. */
function syndrome(block: readonly number[], root: number): number {
  return block.reduce((sum, codeword) => multiply(sum, root) ^ codeword, 0);
}

function textOf(blocks: readonly (readonly number[])[], version: Version): string {
  const data = blocks.flatMap((block) => block.slice(0, block.length - version.correction));
  const bits = data.map((codeword) => codeword.toString(2).padStart(8, "0")).join("");
  const wide = version.number < 10 ? 8 : 16;
  const length = Number.parseInt(bits.slice(4, 4 + wide), 2);
  const bytes = Array.from({ length }, (_, at) =>
    Number.parseInt(bits.slice(4 + wide + at * 8, 12 + wide + at * 8), 2),
  );
  return new TextDecoder().decode(new Uint8Array(bytes));
}

describe("a QR code", () => {
  test("is drawn as other programs read it", () => {
    expect(drawn(qrCode("akimetrics"))).toBe(known.trim());
  });

  test("is read back as what was written, and no block has a wrong codeword", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 160 }), (text) => {
        const modules = qrCode(text);
        const version = versions.find(({ size }) => size === modules.length);
        if (!version) throw new Error("no such version");
        const blocks = blocksOf(read(modules, version), version);
        const roots = [1];
        while (roots.length < version.correction) roots.push(multiply(roots.at(-1) ?? 0, 2));
        const wrong = blocks.filter((block) => roots.some((root) => syndrome(block, root) !== 0));
        expect(wrong).toEqual([]);
        expect(textOf(blocks, version)).toBe(new TextDecoder().decode(new TextEncoder().encode(text)));
      }),
      { numRuns: 15 },
    );
  });

  test("refuses what is too long", () => {
    expect(() => qrCode("я".repeat(334))).toThrow(RangeError);
    expect(qrCode("я".repeat(333))).toHaveLength(97);
  });
});
