/** Posts and means over time, with the period before beneath. */
import { addDays, daysIn, type Period } from "../period.ts";
import { type BucketUnit, bucketsOf } from "../period-buckets.ts";
import type { BucketFacts, FactKind } from "./facts.ts";
import { factKinds } from "./facts.ts";

/** Mean per post of one kind in one step; `null` where no post shows the count. */
export interface BucketMean {
  readonly n: number;
  readonly sum: number;
  readonly mean: number | null;
}

/** One step of the curve. */
export interface SeriesPoint {
  readonly period: Period;
  readonly posts: number;
  readonly means: Readonly<Record<FactKind, BucketMean>>;
}

/** A step beside the step as far into the period before; `null` where nothing is compared. */
export interface ComparedPoint extends SeriesPoint {
  readonly base: SeriesPoint | null;
}

/** Posts and means in each of the given steps; facts whose first day lies in none are left out. */
export function seriesOf(buckets: readonly Period[], facts: readonly BucketFacts[]): SeriesPoint[] {
  const sorted = [...facts].sort((a, b) => (a.startDate < b.startDate ? -1 : 1));
  let next = 0;
  return buckets.map((period) => {
    while (next < sorted.length && (sorted[next]?.startDate ?? period.from) < period.from) next += 1;
    const first = next;
    while (next < sorted.length && (sorted[next]?.startDate ?? "") <= period.to) next += 1;
    const inside = sorted.slice(first, next);
    const means = factKinds.map((kind) => [kind, meanOf(inside, kind)] as const);
    return {
      period,
      posts: inside.reduce((total, { posts }) => total + posts, 0),
      means: Object.fromEntries(means) as Record<FactKind, BucketMean>,
    };
  });
}

function meanOf(facts: readonly BucketFacts[], kind: FactKind): BucketMean {
  const n = facts.reduce((total, { sums }) => total + sums[kind].n, 0);
  const sum = facts.reduce((total, { sums }) => total + sums[kind].sum, 0);
  return { n, sum, mean: n === 0 ? null : sum / n };
}

/**
 * The steps of the previous period that lie as far into it as the steps of this one, of equal length, so that
 * a week is compared with a week even where calendar weeks fall otherwise.
 */
export function comparisonBuckets(period: Period, unit: BucketUnit, listed: Period = period): Period[] {
  const shift = -daysIn(period);
  return bucketsOf(listed, unit).map(({ from, to }) => ({ from: addDays(from, shift), to: addDays(to, shift) }));
}

/**
 * The curve of a period. Facts may be coarser than days as long as none straddles a step.
 * @param previous daily facts of `previousPeriod(period)`, since its steps are not calendar weeks or months;
 *   `null` for no comparison
 * @param listed the part of the period to list steps of, where nothing is known outside it
 */
export function timeSeries(
  period: Period,
  unit: BucketUnit,
  facts: readonly BucketFacts[],
  previous: readonly BucketFacts[] | null,
  listed: Period = period,
): ComparedPoint[] {
  const bases = previous === null ? [] : seriesOf(comparisonBuckets(period, unit, listed), previous);
  return seriesOf(bucketsOf(listed, unit), facts).map((point, index) => ({ ...point, base: bases[index] ?? null }));
}
