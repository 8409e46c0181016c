/** How often and how steadily an account posts, by its own local days. */
import { localDateOf } from "../local-time.ts";
import type { LocalDate, TimeZone } from "../model.ts";
import { daysIn, eachDay, isInPeriod, type Period, weekdayOf } from "../period.ts";
import { medianOf } from "../statistics/quantile.ts";
import { countValues } from "../statistics/value-counts.ts";
import type { PostFacts } from "./facts.ts";
import { definedMetric, type MetricValue, undefinedMetric } from "./metric-value.ts";

/** Activity over a closed window of local days. */
export interface Activity {
  readonly posts: MetricValue;
  /** Posts / days of the window; of a group its total, not its mean. */
  readonly postsPerDay: MetricValue;
  /** Account-days with a post / (accounts × days), 0 to 1. */
  readonly activeDayShare: MetricValue;
}

/**
 * Activity of a group of accounts from its facts.
 * @param accounts accounts of the group, those without posts included; 0 leaves the share undefined
 */
export function activityOf(facts: PostFacts, period: Period, accounts: number): Activity {
  const days = daysIn(period);
  return {
    posts: definedMetric(facts.posts, facts.posts),
    postsPerDay: definedMetric(facts.posts / days, days),
    activeDayShare:
      accounts === 0
        ? undefinedMetric("no_coverage", 0)
        : definedMetric(facts.activeDays / (accounts * days), accounts * days),
  };
}

/** What is known of a day: posts, none, or nothing. */
export type DayState = "posts" | "silent" | "unknown";

/**
 * Longest run of silent days, in days. An unknown day ends a run: a gap in the data is not a silence.
 * `n` is the known days, `missing` the unknown ones.
 */
export function longestSilence(states: Iterable<DayState>): MetricValue {
  let longest = 0;
  let run = 0;
  let known = 0;
  let unknown = 0;
  for (const state of states) {
    run = state === "silent" ? run + 1 : 0;
    longest = Math.max(longest, run);
    if (state === "unknown") unknown += 1;
    else known += 1;
  }
  return known === 0 ? undefinedMetric("no_coverage", 0, unknown) : definedMetric(longest, known, unknown);
}

/** Median time between consecutive posts, in seconds. */
export function medianGap(publishedAt: readonly Date[]): MetricValue {
  const times = Float64Array.from(publishedAt, (instant) => instant.getTime()).sort();
  const gaps = Array.from(times.subarray(1), (time, index) => (time - (times[index] ?? time)) / 1000);
  const median = medianOf(countValues(gaps).distribution);
  if (median === null) return undefinedMetric(times.length === 0 ? "no_posts" : "single_post", times.length);
  return definedMetric(median, times.length);
}

/** Posting frequency from the posts' instants, for one account. */
export interface PostingFrequency {
  /** Posts within and outside the window. */
  readonly nPosts: number;
  readonly nOutside: number;
  readonly days: number;
  readonly perDay: number;
  readonly perWeek: number;
  readonly activeDays: number;
  readonly activeShare: number;
  readonly longestSilenceDays: number;
  readonly medianGapSeconds: number | null;
  readonly byWeekdayMonFirst: readonly number[];
  readonly byLocalDate: Readonly<Record<LocalDate, number>>;
}

/** Frequency of posts over a closed window of days in a zone; a post belongs to its local day. */
export function postingFrequency(publishedAt: readonly Date[], timeZone: TimeZone, period: Period): PostingFrequency {
  const inside = publishedAt.filter((instant) => isInPeriod(localDateOf(instant, timeZone), period));
  const byLocalDate = new Map<LocalDate, number>();
  const byWeekdayMonFirst = [0, 0, 0, 0, 0, 0, 0];
  for (const date of inside.map((instant) => localDateOf(instant, timeZone)).sort()) {
    byLocalDate.set(date, (byLocalDate.get(date) ?? 0) + 1);
    byWeekdayMonFirst[weekdayOf(date)] = (byWeekdayMonFirst[weekdayOf(date)] ?? 0) + 1;
  }
  const days = daysIn(period);
  const states = Array.from(eachDay(period), (date) => (byLocalDate.has(date) ? "posts" : "silent"));
  return {
    nPosts: inside.length,
    nOutside: publishedAt.length - inside.length,
    days,
    perDay: inside.length / days,
    perWeek: (7 * inside.length) / days,
    activeDays: byLocalDate.size,
    activeShare: byLocalDate.size / days,
    longestSilenceDays: longestSilence(states).value ?? days,
    medianGapSeconds: medianGap(inside).value,
    byWeekdayMonFirst,
    byLocalDate: Object.fromEntries(byLocalDate),
  };
}
