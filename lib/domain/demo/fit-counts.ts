/** Skewed whole numbers with a given sum and maximum, in proportion to given weights. */
import type { SeededRandom } from "./seeded-random.ts";

export interface CountTarget {
  /** Sum of all counts, a whole number. */
  readonly sum: number;
  /** The largest count; exactly one post has it. */
  readonly max: number;
  /** Index of the post with the largest count. */
  readonly maxIndex: number;
  /** Largest count of any other post, below `max`. */
  readonly cap: number;
}

/** Poisson draw by inversion in steps of at most 30, so that the exponential does not vanish. */
function drawPoisson(mean: number, random: SeededRandom): number {
  let total = 0;
  for (let left = mean; left > 0; left -= 30) {
    const floor = Math.exp(-Math.min(left, 30));
    let product = random.uniform();
    while (product > floor) {
      product *= random.uniform();
      total += 1;
    }
  }
  return total;
}

/** Scale by which the weights, each cut at the cap, add up to the sum. */
function findScale(weights: readonly number[], cap: number, sum: number): number {
  let low = 0;
  let high = 1;
  const total = (scale: number) => weights.reduce((part, weight) => part + Math.min(cap, weight * scale), 0);
  while (total(high) < sum) high *= 2;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (total(middle) < sum) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * One count per weight: Poisson around the scaled weight, then single steps up or down at random posts until the sum
 * is met. With log-normal weights the result is the mixed-Poisson shape that counts of reactions have.
 * @throws RangeError where a weight is not above zero, or sum, maximum and cap can't be met together
 */
export function fitCounts(weights: readonly number[], target: CountTarget, random: SeededRandom): number[] {
  const rest = target.sum - target.max;
  if (weights.some((weight) => !(weight > 0))) throw new RangeError("weights are above zero");
  if (rest < 0 || target.cap >= target.max || rest > target.cap * (weights.length - 1)) {
    throw new RangeError(`no ${weights.length} counts have sum ${target.sum} and maximum ${target.max}`);
  }
  const others = weights.map((weight, index) => (index === target.maxIndex ? 0 : weight));
  const scale = findScale(others, target.cap, rest);
  const counts = others.map((weight) =>
    Math.min(target.cap, drawPoisson(Math.min(target.cap, weight * scale), random)),
  );
  counts[target.maxIndex] = target.max;

  let missing = target.sum - counts.reduce((sum, count) => sum + count, 0);
  const candidates = random.shuffle(others.flatMap((_weight, index) => (index === target.maxIndex ? [] : [index])));
  for (let turn = 0; missing !== 0; turn += 1) {
    const index = candidates[turn % candidates.length] as number;
    const count = counts[index] as number;
    // Zeros stay zeros and ones stay ones while others can give, so that the low end keeps its shape.
    const isGentle = turn < candidates.length * 4;
    if (missing > 0 && count >= (isGentle ? 1 : 0) && count < target.cap) {
      counts[index] = count + 1;
      missing -= 1;
    } else if (missing < 0 && count > (isGentle ? 2 : 0)) {
      counts[index] = count - 1;
      missing += 1;
    }
  }
  return counts;
}
