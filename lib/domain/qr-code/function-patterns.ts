import { alignmentCentres, type Version } from "./versions.ts";

/** Modules of a code by row and column: true is dark, null is not drawn yet. */
export type Modules = (boolean | null)[][];

/** Remainder of the division of a number by a generator, of codes that protect format and version. */
function remainderOf(value: number, length: number, generator: number): number {
  let rest = value;
  for (let bit = 0; bit < length; bit += 1) rest = (rest << 1) ^ ((rest >>> (length - 1)) * generator);
  return rest;
}

/** The fifteen bits that tell level M and a mask (ISO/IEC 18004, 7.9). */
export function formatBits(mask: number): number {
  return ((mask << 10) | remainderOf(mask, 10, 0x537)) ^ 0x5412;
}

function set(modules: Modules, row: number, column: number, isDark: boolean): void {
  const line = modules[row];
  if (line && column >= 0 && column < line.length) line[column] = isDark;
}

function drawFinder(modules: Modules, row: number, column: number): void {
  for (let down = -4; down <= 4; down += 1) {
    for (let right = -4; right <= 4; right += 1) {
      const distance = Math.max(Math.abs(down), Math.abs(right));
      set(modules, row + down, column + right, distance !== 2 && distance !== 4);
    }
  }
}

function drawAlignment(modules: Modules, row: number, column: number): void {
  for (let down = -2; down <= 2; down += 1) {
    for (let right = -2; right <= 2; right += 1) {
      set(modules, row + down, column + right, Math.max(Math.abs(down), Math.abs(right)) !== 1);
    }
  }
}

/** Draws level and mask, twice; called with any mask first, so that nothing else takes the place. */
export function drawFormat(modules: Modules, mask: number): void {
  const { length: size } = modules;
  const bits = formatBits(mask);
  for (let index = 0; index < 15; index += 1) {
    const isDark = ((bits >>> index) & 1) === 1;
    set(modules, index < 6 ? index : index < 8 ? index + 1 : size - 15 + index, 8, isDark);
    set(modules, 8, index < 8 ? size - 1 - index : index === 8 ? 7 : 14 - index, isDark);
  }
  set(modules, size - 8, 8, true);
}

function drawVersion(modules: Modules, { number, size }: Version): void {
  if (number < 7) return;
  const bits = (number << 12) | remainderOf(number, 12, 0x1f25);
  for (let index = 0; index < 18; index += 1) {
    const isDark = ((bits >>> index) & 1) === 1;
    const [far, near] = [size - 11 + (index % 3), Math.floor(index / 3)];
    set(modules, near, far, isDark);
    set(modules, far, near, isDark);
  }
}

/** A code of a version with everything that is the same for each text; the rest is null. */
export function functionPatterns(version: Version): Modules {
  const { size } = version;
  const modules: Modules = Array.from({ length: size }, () => Array.from({ length: size }, () => null));
  for (let at = 0; at < size; at += 1) {
    set(modules, 6, at, at % 2 === 0);
    set(modules, at, 6, at % 2 === 0);
  }
  const centres = alignmentCentres(version);
  const last = centres.at(-1);
  for (const row of centres) {
    for (const column of centres) {
      const isCorner = (row === 6 && (column === 6 || column === last)) || (row === last && column === 6);
      if (!isCorner) drawAlignment(modules, row, column);
    }
  }
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const)
    drawFinder(modules, row, column);
  drawFormat(modules, 0);
  drawVersion(modules, version);
  return modules;
}
