import { codewordsOf, fits } from "./codewords.ts";
import { drawFormat, functionPatterns, type Modules } from "./function-patterns.ts";
import { masks, penaltyOf } from "./masks.ts";
import { versions } from "./versions.ts";

/** Places of the data, two columns at a time from the right, up and down in turn. */
function* dataPlaces(modules: Modules): Generator<readonly [row: number, column: number]> {
  const { length: size } = modules;
  let isUpward = true;
  for (let right = size - 1; right > 0; right -= 2) {
    // The column of the timing pattern is left out.
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const row = isUpward ? size - 1 - step : step;
      for (const column of [right, right - 1]) if (modules[row]?.[column] === null) yield [row, column];
    }
    isUpward = !isUpward;
  }
}

function drawMasked(patterns: Modules, codewords: readonly number[], mask: number): boolean[][] {
  const modules = patterns.map((row) => [...row]);
  const isFlipped = masks[mask] ?? (() => false);
  let index = 0;
  for (const [row, column] of dataPlaces(patterns)) {
    // A few modules of some versions have no codeword and stay light.
    const bit = ((codewords[index >>> 3] ?? 0) >>> (7 - (index & 7))) & 1;
    const line = modules[row];
    if (line) line[column] = (bit === 1) !== isFlipped(row, column);
    index += 1;
  }
  drawFormat(modules, mask);
  return modules.map((row) => row.map((isDark) => isDark === true));
}

/**
 * A text as a QR code after ISO/IEC 18004: bytes of UTF-8 at level M, which bears 15 % of damage.
 * @returns modules by row and column, true for dark, without the light margin of four modules that readers need
 * @throws RangeError for a text of more than 666 bytes
 */
export function qrCode(text: string): boolean[][] {
  const bytes = new TextEncoder().encode(text);
  const version = versions.find((candidate) => fits(bytes, candidate));
  if (!version) throw new RangeError(`${bytes.length} bytes are too many for a QR code`);
  const patterns = functionPatterns(version);
  const codewords = codewordsOf(bytes, version);
  const drawn = masks.map((_, mask) => drawMasked(patterns, codewords, mask));
  const penalties = drawn.map(penaltyOf);
  return drawn[penalties.indexOf(Math.min(...penalties))] ?? [];
}
