/** Medcouple (Brys, Hubert & Struyf 2004): a robust skewness, −1 to 1. */

import type { ValueCounts } from "../metrics/facts.ts";
import { elementAt } from "./element-at.ts";
import { medianOf } from "./quantile.ts";

/**
 * Median of the kernel ((x₊ − m) − (m − x₋)) / (x₊ − x₋) over all pairs around the median m; pairs that both
 * equal m count −1, 0 and 1 in the order of their ranks. The mean of the two middle kernels is taken, as
 * statsmodels does (robustbase takes one). `null` where empty. Work grows with distinct values squared.
 */
export function medcoupleOf(distribution: ValueCounts): number | null {
  const median = medianOf(distribution);
  if (median === null) return null;
  const kernels: { value: number; weight: number }[] = [];
  for (let i = 0; i < distribution.values.length && elementAt(distribution.values, i) <= median; i += 1) {
    const below = median - elementAt(distribution.values, i);
    for (let j = distribution.values.length - 1; j >= 0 && elementAt(distribution.values, j) >= median; j -= 1) {
      const above = elementAt(distribution.values, j) - median;
      const pairs = elementAt(distribution.counts, i) * elementAt(distribution.counts, j);
      if (above + below > 0) kernels.push({ value: (above - below) / (above + below), weight: pairs });
      else kernels.push(...tiedKernels(elementAt(distribution.counts, i)));
    }
  }
  return weightedMedian(kernels);
}

/** Kernels of the `ties` values that equal the median, paired with each other. */
function tiedKernels(ties: number): { value: number; weight: number }[] {
  const half = (ties * (ties - 1)) / 2;
  return [
    { value: -1, weight: half },
    { value: 0, weight: ties },
    { value: 1, weight: half },
  ];
}

function weightedMedian(kernels: { value: number; weight: number }[]): number {
  kernels.sort((a, b) => a.value - b.value);
  let total = 0;
  for (const { weight } of kernels) total += weight;
  return (kernelAt(kernels, Math.floor((total - 1) / 2)) + kernelAt(kernels, Math.floor(total / 2))) / 2;
}

function kernelAt(kernels: readonly { value: number; weight: number }[], rank: number): number {
  let passed = 0;
  for (const { value, weight } of kernels) {
    passed += weight;
    if (rank < passed) return value;
  }
  throw new RangeError(`No rank ${rank} among ${passed}`);
}
