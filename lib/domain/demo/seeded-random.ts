/** A small random generator that gives the same sequence for the same seed on every machine. Not for secrets. */
export interface SeededRandom {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Whole number from `from` to `to`, both included. */
  integer(from: number, to: number): number;
  /** Standard normal. */
  normal(): number;
  pick<T>(items: readonly T[]): T;
  /** Index drawn with probability proportional to its weight. */
  weightedIndex(weights: readonly number[]): number;
  /** A new array in random order. */
  shuffle<T>(items: readonly T[]): T[];
}

/** 32-bit FNV-1a hash, to make a seed of a name. */
function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * A generator seeded by a name, so that each part of the demo has its own stream and a change in one leaves the
 * others as they are. Weyl sequence with a 32-bit finalizer in the manner of MurmurHash3.
 */
export function createSeededRandom(name: string): SeededRandom {
  let state = hashName(name);

  function uniform(): number {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  }

  const integer = (from: number, to: number) => from + Math.floor(uniform() * (to - from + 1));

  function pick<T>(items: readonly T[]): T {
    const item = items[integer(0, items.length - 1)];
    if (item === undefined) throw new RangeError("nothing to pick from");
    return item;
  }

  return {
    uniform,
    integer,
    pick,
    // Sum of twelve uniforms: only additions, so every machine agrees to the last bit.
    normal() {
      let sum = -6;
      for (let draw = 0; draw < 12; draw += 1) sum += uniform();
      return sum;
    },
    weightedIndex(weights) {
      let left = uniform() * weights.reduce((sum, weight) => sum + weight, 0);
      for (const [index, weight] of weights.entries()) {
        left -= weight;
        if (left < 0) return index;
      }
      return weights.length - 1;
    },
    shuffle<T>(items: readonly T[]): T[] {
      const shuffled = [...items];
      for (let index = shuffled.length - 1; index > 0; index -= 1) {
        const other = integer(0, index);
        const held = shuffled[index] as T;
        shuffled[index] = shuffled[other] as T;
        shuffled[other] = held;
      }
      return shuffled;
    },
  };
}
