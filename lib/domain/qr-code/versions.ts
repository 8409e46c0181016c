/** Codewords of correction in each block and blocks, of versions 1 to 20 at level M (ISO/IEC 18004, table 9). */
const blocksOfLevelM: readonly (readonly [correction: number, blocks: number])[] = [
  [10, 1],
  [16, 1],
  [26, 1],
  [18, 2],
  [24, 2],
  [16, 4],
  [18, 4],
  [22, 4],
  [22, 5],
  [26, 5],
  [30, 5],
  [22, 8],
  [22, 9],
  [24, 9],
  [24, 10],
  [28, 10],
  [28, 11],
  [26, 13],
  [26, 14],
  [26, 16],
];

/** How a version lays out its codewords. */
export interface Version {
  readonly number: number;
  /** Modules along a side. */
  readonly size: number;
  /** All codewords, of data and of correction. */
  readonly codewords: number;
  readonly blocks: number;
  /** Codewords of correction in each block. */
  readonly correction: number;
}

/** Where the centres of alignment patterns stand, in both directions. */
export function alignmentCentres({ number, size }: Version): number[] {
  if (number === 1) return [];
  const count = Math.floor(number / 7) + 2;
  const step = Math.ceil((size - 13) / (2 * count - 2)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, index) => size - 7 - step * (count - 2 - index))];
}

function codewordsOf(number: number): number {
  const count = number === 1 ? 0 : Math.floor(number / 7) + 2;
  const alignment = count === 0 ? 0 : (25 * count - 10) * count - 55;
  return Math.floor(((16 * number + 128) * number + 64 - alignment - (number >= 7 ? 36 : 0)) / 8);
}

/** Versions 1 to 20 at level M, the smallest first. */
export const versions: readonly Version[] = blocksOfLevelM.map(([correction, blocks], index) => {
  const number = index + 1;
  return { number, size: 17 + 4 * number, codewords: codewordsOf(number), blocks, correction };
});

/** Codewords of data that a version holds. */
export function dataCodewords({ codewords, blocks, correction }: Version): number {
  return codewords - blocks * correction;
}
