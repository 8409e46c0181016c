/** A deterministic source of random numbers, so that an interval is the same on every reading. */

/** Whole numbers from 0 to `below` − 1, all equally likely. */
export type RandomIndex = (below: number) => number;

/**
 * The generator xoshiro128** (Blackman & Vigna 2018), its state filled from the seed.
 * @param seed any whole number; equal seeds give equal sequences
 */
export function seededIndex(seed: number): RandomIndex {
  const state = Uint32Array.from({ length: 4 }, (_, i) => scramble((seed >>> 0) + Math.imul(i + 1, 0x9e3779b9)));
  const rotate = (word: number, by: number) => (word << by) | (word >>> (32 - by));
  const next = (): number => {
    const [a = 0, b = 0, c = 0, d = 0] = state;
    const output = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    state[0] = a ^ d ^ b;
    state[1] = b ^ c ^ a;
    state[2] = c ^ a ^ (b << 9);
    state[3] = rotate(d ^ b, 11);
    return output;
  };
  return (below) => {
    // Outputs past the last whole multiple would favour small indices.
    const limit = 0x1_0000_0000 - (0x1_0000_0000 % below);
    let output = next();
    while (output >= limit) output = next();
    return output % below;
  };
}

/** Spreads nearby seeds over all words (the finaliser of MurmurHash3); never 0 for all four. */
function scramble(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
