/** How a count is spread over posts, since a mean alone misleads. */
import { type HistogramBin, histogramOf } from "../statistics/histogram.ts";
import type { CountFacts } from "./facts.ts";
import { type CountSummary, summarizeCount } from "./summarize-count.ts";

/** Bins of one count with the numbers that a chart marks in them. */
export interface CountDistribution {
  readonly bins: readonly HistogramBin[];
  readonly summary: CountSummary;
}

/**
 * The distributions of several groups over the same bins, so that they can stand side by side.
 * A group without known counts has no bins.
 */
export function countDistributions(groups: readonly CountFacts[]): CountDistribution[] {
  const max = Math.max(0, ...groups.map(({ distribution }) => distribution.values.at(-1) ?? 0));
  return groups.map((facts) => ({ bins: histogramOf(facts.distribution, max), summary: summarizeCount(facts) }));
}
