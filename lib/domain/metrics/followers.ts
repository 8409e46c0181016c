/** Follower counts: how many at a date, and how they grew. */
import type { LocalDate } from "../model.ts";
import { earlierDate, type Period } from "../period.ts";
import { definedMetric, type MetricValue, undefinedMetric } from "./metric-value.ts";

/** Followers of an account on a day. */
export interface DatedFollowers {
  readonly date: LocalDate;
  readonly followers: number;
}

/** Followers with the day they were counted, the shape of the doors. */
export interface FollowerTotal {
  readonly count: number;
  /** Day of the count; of several accounts the earliest, so that none is called newer than it is. */
  readonly date: LocalDate;
}

/**
 * The count that stands for a date: the newest on or before it, else, where counting began later, the first after
 * it. The day of the count comes along: a later one understates rates per follower if the page grew.
 */
export function followersAt(counts: readonly DatedFollowers[], date: LocalDate): FollowerTotal | null {
  let before: DatedFollowers | null = null;
  let after: DatedFollowers | null = null;
  for (const count of counts) {
    if (count.date <= date && (before === null || count.date > before.date)) before = count;
    if (count.date > date && (after === null || count.date < after.date)) after = count;
  }
  const chosen = before ?? after;
  return chosen && { count: chosen.followers, date: chosen.date };
}

/** Sum over accounts; `null` where one of them is unknown, since a partial sum is no total. */
export function addFollowers(totals: readonly (FollowerTotal | null)[]): FollowerTotal | null {
  const known = totals.filter((total) => total !== null);
  const [first, ...others] = known;
  if (first === undefined || known.length < totals.length) return null;
  return others.reduce(
    (sum, { count, date }) => ({ count: sum.count + count, date: earlierDate(sum.date, date) }),
    first,
  );
}

/** Growth between two counts of one account. */
export interface FollowerGrowth {
  readonly from: FollowerTotal | null;
  readonly to: FollowerTotal | null;
  /** Followers gained, negative where lost. */
  readonly change: MetricValue;
  /** Gained relative to the first count, a fraction. */
  readonly rate: MetricValue;
}

/**
 * Growth over a period: from the newest count on or before its first day, or else the first count inside,
 * to the newest count on or before its last day. Undefined with fewer than two such counts.
 */
export function followerGrowth(counts: readonly DatedFollowers[], period: Period): FollowerGrowth {
  const sorted = counts.filter(({ date }) => date <= period.to).sort((a, b) => (a.date < b.date ? -1 : 1));
  const first = sorted.findLast(({ date }) => date <= period.from) ?? sorted[0];
  const last = sorted.at(-1);
  const from = first ? { count: first.followers, date: first.date } : null;
  const to = last ? { count: last.followers, date: last.date } : null;
  if (from === null || to === null) {
    return { from, to, change: undefinedMetric("no_followers"), rate: undefinedMetric("no_followers") };
  }
  const n = sorted.filter(({ date }) => date >= from.date).length;
  if (from.date === to.date) {
    return { from, to, change: undefinedMetric("single_count", 1), rate: undefinedMetric("single_count", 1) };
  }
  const change = to.count - from.count;
  return {
    from,
    to,
    change: definedMetric(change, n),
    rate: from.count === 0 ? undefinedMetric("zero_followers", n) : definedMetric(change / from.count, n),
  };
}
