/** Weights that bring a sample to known margins (iterative proportional fitting), and what they cost in precision. */
import { elementAt } from "../statistics/element-at.ts";
import type { Interval } from "../statistics/interval.ts";
import { wilsonOfShare } from "../statistics/wilson.ts";

/** Above this design effect a weighted figure comes with a warning (this project's own threshold). */
export const highDesignEffect = 2;
const roundLimit = 10_000;
const settled = 1e-15;

/** Target shares of the categories of one question, such as age; brought to sum 1. */
export interface Margin {
  readonly name: string;
  readonly targets: Readonly<Record<string, number>>;
}

/** People who are alike in every margin; `categories` stand beside the margins, `null` = not known. */
export interface RakingCell {
  readonly categories: readonly (string | null)[];
  readonly n: number;
}

/**
 * Why weights are refused: nobody is there to stand for a target category; people are in a category without a
 * target, or in none; targets that are no shares; margins that no weights can satisfy together.
 */
export type RakingRefusal =
  | { readonly reason: "empty" | "bad_targets" | "not_converged"; readonly category?: undefined }
  | {
      readonly reason: "empty_target_category" | "category_without_target" | "unknown_category";
      readonly category: readonly [margin: string, category: string];
    };

/** Weights have mean 1; one for each cell, the same for everybody in it. */
export interface RakedCells {
  readonly weights: readonly number[];
  /** Kish's design effect n·Σw²/(Σw)², and the sample size that is left of n. */
  readonly deff: number;
  readonly nEff: number;
  readonly minWeight: number;
  readonly maxWeight: number;
}

/** Finds weights for people counted by cell. */
export function rakeCells(cells: readonly RakingCell[], margins: readonly Margin[]): RakedCells | RakingRefusal {
  const filled = cells.filter(({ n }) => n > 0);
  const n = filled.reduce((sum, cell) => sum + cell.n, 0);
  if (n === 0) return { reason: "empty" };
  const shares = margins.map(({ targets }) => {
    const total = Object.values(targets).reduce((sum, target) => sum + target, 0);
    return new Map(Object.entries(targets).map(([category, target]) => [category, target / total]));
  });
  const isTarget = (target: number): boolean => target >= 0 && Number.isFinite(target);
  const areTargets = margins.every(({ targets }) => Object.values(targets).every(isTarget));
  const areShares = shares.every((map) => map.size > 0 && [...map.values()].every(isTarget));
  if (!(areTargets && areShares)) return { reason: "bad_targets" };
  const refusal = refuseCategories(filled, margins, shares);
  if (refusal !== null) return refusal;

  const weights = new Float64Array(cells.length).fill(1);
  for (let round = 1; ; round += 1) {
    const before = Float64Array.from(weights);
    shares.forEach((targets, margin) => {
      fitMargin(cells, weights, targets, margin, n);
    });
    const change = weights.reduce((most, weight, i) => Math.max(most, Math.abs(weight - elementAt(before, i))), 0);
    const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
    // The last digits of large weights keep trembling; what they tremble by is not worth a round.
    if (change <= settled * Math.max(1, largest) || round === roundLimit) break;
  }
  // Margins that contradict each other are met in turn for ever, each at the cost of the others.
  const isMet = shares.every((targets, margin) => isMarginMet(cells, weights, targets, margin, n));
  if (!isMet) return { reason: "not_converged" };
  return { weights: [...weights], ...designEffect(cells, weights, n) };
}

function refuseCategories(
  cells: readonly RakingCell[],
  margins: readonly Margin[],
  shares: readonly ReadonlyMap<string, number>[],
): RakingRefusal | null {
  for (const [margin, { name }] of margins.entries()) {
    const targets = elementAt(shares, margin);
    const present = new Set(cells.map(({ categories }) => categories[margin] ?? null));
    for (const [category, share] of targets)
      if (share > 0 && !present.has(category)) return { reason: "empty_target_category", category: [name, category] };
    for (const category of present) {
      if (category === null) return { reason: "unknown_category", category: [name, ""] };
      if (!targets.has(category)) return { reason: "category_without_target", category: [name, category] };
    }
  }
  return null;
}

const met = 1e-9;

function isMarginMet(
  cells: readonly RakingCell[],
  weights: Float64Array,
  targets: ReadonlyMap<string, number>,
  margin: number,
  n: number,
): boolean {
  const sums = sumsOf(cells, weights, margin);
  return [...targets].every(([category, share]) => Math.abs((sums.get(category) ?? 0) / n - share) <= met);
}

const categoryOf = ({ categories }: RakingCell, margin: number): string => categories[margin] ?? "";

/** Weighted people by category of a margin. */
function sumsOf(cells: readonly RakingCell[], weights: Float64Array, margin: number): Map<string, number> {
  const sums = new Map<string, number>();
  cells.forEach((cell, i) => {
    const category = categoryOf(cell, margin);
    sums.set(category, (sums.get(category) ?? 0) + cell.n * elementAt(weights, i));
  });
  return sums;
}

function fitMargin(
  cells: readonly RakingCell[],
  weights: Float64Array,
  targets: ReadonlyMap<string, number>,
  margin: number,
  n: number,
): void {
  const sums = sumsOf(cells, weights, margin);
  cells.forEach((cell, i) => {
    const category = categoryOf(cell, margin);
    const sum = sums.get(category) ?? 0;
    if (sum > 0) weights[i] = (elementAt(weights, i) * (targets.get(category) ?? 0) * n) / sum;
  });
}

/** What weights cost: one for each cell, whose `n` people all have it. */
export function designEffect(
  cells: readonly RakingCell[],
  weights: Float64Array,
  n: number,
): Pick<RakedCells, "deff" | "nEff" | "minWeight" | "maxWeight"> {
  let sum = 0;
  let squares = 0;
  let minWeight = Number.POSITIVE_INFINITY;
  let maxWeight = 0;
  cells.forEach((cell, i) => {
    if (cell.n === 0) return;
    const weight = elementAt(weights, i);
    sum += cell.n * weight;
    squares += cell.n * weight * weight;
    minWeight = Math.min(minWeight, weight);
    maxWeight = Math.max(maxWeight, weight);
  });
  const deff = (n * squares) / (sum * sum);
  return { deff, nEff: n / deff, minWeight, maxWeight };
}

/** Weights person by person, and the mean of an outcome with and without them; `null` where refused. */
export interface Raking {
  readonly weights: readonly number[] | null;
  readonly deff: number | null;
  readonly nEff: number | null;
  readonly weightedMean: number | null;
  readonly unweightedMean: number | null;
  readonly minWeight: number | null;
  readonly maxWeight: number | null;
  /** For an outcome of 0 and 1: Wilson's interval with n := nEff. */
  readonly wilsonNEff95: Interval | null;
  readonly reason?: RakingRefusal["reason"];
  readonly category?: readonly [margin: string, category: string];
}

/** Weights people one by one; people whose outcome is not known keep their weight and are left out of the means. */
export function raking({
  rows,
  margins,
  outcome,
}: {
  rows: readonly Readonly<Record<string, string | number | null>>[];
  margins: Readonly<Record<string, Readonly<Record<string, number>>>>;
  outcome: string;
}): Raking {
  const named = Object.entries(margins).map(([name, targets]) => ({ name, targets }));
  const categoriesOf = (row: (typeof rows)[number]): (string | null)[] =>
    named.map(({ name }) => (row[name] === null || row[name] === undefined ? null : String(row[name])));
  const cells = new Map<string, { categories: (string | null)[]; n: number }>();
  const keys = rows.map((row) => {
    const categories = categoriesOf(row);
    const key = JSON.stringify(categories);
    const cell = cells.get(key) ?? { categories, n: 0 };
    cell.n += 1;
    cells.set(key, cell);
    return key;
  });
  const known = rows.flatMap((row, i) => (typeof row[outcome] === "number" ? [{ y: row[outcome], i }] : []));
  const unweightedMean = known.length === 0 ? null : known.reduce((sum, { y }) => sum + y, 0) / known.length;
  const raked = rakeCells([...cells.values()], named);
  if ("reason" in raked) {
    const none = { weights: null, deff: null, nEff: null, weightedMean: null, minWeight: null, maxWeight: null };
    return { ...none, unweightedMean, wilsonNEff95: null, ...raked };
  }
  const weightOf = new Map([...cells.keys()].map((key, i) => [key, elementAt(raked.weights, i)]));
  const weights = keys.map((key) => weightOf.get(key) ?? 0);
  const total = known.reduce((sum, { i }) => sum + elementAt(weights, i), 0);
  const weighted = known.reduce((sum, { y, i }) => sum + y * elementAt(weights, i), 0);
  const weightedMean = total === 0 ? null : weighted / total;
  const isShare = known.length > 0 && known.every(({ y }) => y === 0 || y === 1);
  return {
    ...raked,
    weights,
    weightedMean,
    unweightedMean,
    wilsonNEff95: weightedMean === null || !isShare ? null : wilsonOfShare(Math.min(1, weightedMean), raked.nEff, 0.95),
  };
}
