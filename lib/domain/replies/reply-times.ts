/** How long citizens wait for the first official reply. */
import { shareByClass } from "../statistics/kaplan-meier.ts";
import { type AnswerFacts, latencyLimits } from "./facts.ts";

/** Yardsticks for an answer. Fifteen working days is the term of the Administrative Code for appeals; see methods. */
export const yardsticks = ["hours24", "hours72", "workingDays3", "workingDays15"] as const;
export type Yardstick = (typeof yardsticks)[number];

/** Seconds of the yardsticks that the clock measures; the others are measured by the calendar. */
export const yardstickSeconds = { hours24: 86_400, hours72: 259_200 } as const;

/**
 * Kaplan–Meier share of all eligible comments answered by each yardstick; null where there are none. From classes of
 * time: exact in working days, and in hours up to a fraction of a class.
 */
export function answeredByYardsticks(facts: AnswerFacts): Readonly<Record<Yardstick, number | null>> {
  const byClock = (seconds: number) =>
    shareByClass(facts.answeredByLatency, facts.openByLatency, latencyLimits.indexOf(seconds));
  const byCalendar = (days: number) => shareByClass(facts.answeredByWorkingDays, facts.openByWorkingDays, days);
  return {
    hours24: byClock(yardstickSeconds.hours24),
    hours72: byClock(yardstickSeconds.hours72),
    workingDays3: byCalendar(3),
    workingDays15: byCalendar(15),
  };
}

/** Where the value of a rank lies: longer than `over` and at most `upTo` seconds (null is open), nth in that class. */
export interface LatencyPlace {
  readonly over: number;
  readonly upTo: number | null;
  readonly offset: number;
}

/** A quantile of type 7 as the two order statistics that it lies between. */
export interface LatencyQuantile {
  readonly lower: LatencyPlace;
  readonly upper: LatencyPlace;
  /** Share of the way from the lower to the upper. */
  readonly weight: number;
}

/** Finds in which classes the order statistics of a quantile lie; null where nothing was answered. */
export function locateQuantile(answeredByLatency: readonly number[], p: number): LatencyQuantile | null {
  const size = answeredByLatency.reduce((sum, count) => sum + count, 0);
  if (size === 0) return null;
  const position = (size - 1) * p;
  const rank = Math.floor(position);
  const upper = Math.min(rank + 1, size - 1);
  return {
    lower: placeOf(answeredByLatency, rank),
    upper: placeOf(answeredByLatency, upper),
    weight: position - rank,
  };
}

function placeOf(answeredByLatency: readonly number[], rank: number): LatencyPlace {
  let before = 0;
  for (const [index, count] of answeredByLatency.entries()) {
    if (rank < before + count) {
      return { over: latencyLimits[index - 1] ?? -1, upTo: latencyLimits[index] ?? null, offset: rank - before };
    }
    before += count;
  }
  throw new RangeError(`No rank ${rank} among ${before}`);
}

/** Between two order statistics, by the weight of the quantile. */
export function interpolated(lower: number, upper: number, weight: number): number {
  return weight === 0 ? lower : lower + weight * (upper - lower);
}

/** Answered comments whose first reply took longer than `from` seconds and at most `to`; null is open. */
export interface LatencyBin {
  readonly from: number;
  readonly to: number | null;
  readonly count: number;
}

/** Limits of the bars of a chart: few, and those that people think in. Each is one of `latencyLimits`. */
const binLimits = [
  300, 900, 1_800, 3_600, 10_800, 21_600, 43_200, 86_400, 172_800, 259_200, 604_800, 2_592_000,
] as const;

/** The distribution of first-reply times in bars. */
export function latencyBins(answeredByLatency: readonly number[]): LatencyBin[] {
  const limits = [...binLimits, null];
  return limits.map((to, index) => {
    const from = limits[index - 1] ?? 0;
    const count = answeredByLatency.reduce((sum, answered, place) => {
      const limit = latencyLimits[place] ?? Number.POSITIVE_INFINITY;
      return limit > from && limit <= (to ?? Number.POSITIVE_INFINITY) ? sum + answered : sum;
    }, 0);
    return { from, to, count };
  });
}
