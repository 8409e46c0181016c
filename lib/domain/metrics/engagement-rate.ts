/**
 * Interactions relative to followers or reach. Tools differ in the variant and the results differ on skewed
 * data, so each variant has its name: pooled, mean of posts, median of posts. All rates are fractions, 0.01 = 1 %.
 */
import { medianOf } from "../statistics/quantile.ts";
import { countValues, mergeValueCounts, scaleValueCounts, sizeOf, sumOf } from "../statistics/value-counts.ts";
import type { FollowedFacts } from "./followed-facts.ts";
import { type InteractionParts, interactionsOf } from "./interactions.ts";
import { definedMetric, type MetricValue, type UndefinedReason, undefinedMetric } from "./metric-value.ts";

/** The three variants over the same posts. */
export interface EngagementRate {
  /** Σ interactions / Σ followers (or reach) over posts. */
  readonly pooled: MetricValue;
  /** Mean of the posts' own rates. */
  readonly meanOfPosts: MetricValue;
  /** Median (type 7) of the posts' own rates. */
  readonly medianOfPosts: MetricValue;
}

/** A post with the two possible denominators. */
export interface RatedPost extends InteractionParts {
  readonly followersAtPost?: number | null;
  readonly reach?: number | null;
}

/** Interactions and rates of posts. */
export interface EngagementRates {
  readonly nPosts: number;
  readonly totalInteractions: number;
  /** Over the posts of which at least one part is known. */
  readonly interactionsPerPost: number | null;
  readonly byFollowers: EngagementRate;
  readonly byReach: EngagementRate;
}

/** Rates of posts that carry their own denominators; posts without one, or with 0, are left out. */
export function engagementRates(posts: readonly RatedPost[]): EngagementRates {
  const known = posts.map(interactionsOf).filter((interactions) => interactions !== null);
  const totalInteractions = known.reduce((sum, interactions) => sum + interactions, 0);
  return {
    nPosts: posts.length,
    totalInteractions,
    interactionsPerPost: known.length === 0 ? null : totalInteractions / known.length,
    byFollowers: rateOfPosts(posts, "followersAtPost", "no_followers"),
    byReach: rateOfPosts(posts, "reach", "no_reach"),
  };
}

function rateOfPosts(
  posts: readonly RatedPost[],
  denominator: "followersAtPost" | "reach",
  unbased: UndefinedReason,
): EngagementRate {
  let interactions = 0;
  let base = 0;
  const rates: number[] = [];
  for (const post of posts) {
    const part = interactionsOf(post);
    const whole = post[denominator] ?? 0;
    if (part === null || whole <= 0) continue;
    interactions += part;
    base += whole;
    rates.push(part / whole);
  }
  const missing = posts.length - rates.length;
  if (rates.length === 0) return undefinedRate(posts.length === 0 ? "no_posts" : unbased, missing);
  const sum = rates.reduce((total, rate) => total + rate, 0);
  return {
    pooled: definedMetric(interactions / base, rates.length, missing),
    meanOfPosts: definedMetric(sum / rates.length, rates.length, missing),
    medianOfPosts: definedMetric(medianOf(countValues(rates).distribution) ?? 0, rates.length, missing),
  };
}

/**
 * Rates by followers of one or several accounts, each post divided by its account's follower count.
 * Accounts whose count is unknown or 0 are left out and their posts count as missing.
 */
export function engagementRateByFollowers(accounts: readonly FollowedFacts[]): EngagementRate {
  const posts = accounts.reduce((sum, { facts }) => sum + facts.posts, 0);
  if (posts === 0) return undefinedRate("no_posts", 0);
  const known = accounts.filter(({ facts }) => sizeOf(facts.counts.interactions.distribution) > 0);
  if (known.length === 0) return undefinedRate("all_unknown", posts);
  const based = known.flatMap(({ facts, followers }) => {
    const { distribution } = facts.counts.interactions;
    return followers !== null && followers > 0 ? [{ distribution, followers, n: sizeOf(distribution) }] : [];
  });
  if (based.length === 0) {
    return undefinedRate(known.some(({ followers }) => followers === null) ? "no_followers" : "zero_followers", posts);
  }
  const n = based.reduce((sum, part) => sum + part.n, 0);
  const interactions = based.reduce((sum, part) => sum + sumOf(part.distribution), 0);
  const base = based.reduce((sum, part) => sum + part.n * part.followers, 0);
  const rates = mergeValueCounts(based.map((part) => scaleValueCounts(part.distribution, 1 / part.followers)));
  return {
    pooled: definedMetric(interactions / base, n, posts - n),
    meanOfPosts: definedMetric(sumOf(rates) / n, n, posts - n),
    medianOfPosts: definedMetric(medianOf(rates) ?? 0, n, posts - n),
  };
}

/** All three variants undefined for one reason. */
export function undefinedRate(reason: UndefinedReason, missing: number): EngagementRate {
  const nothing = undefinedMetric(reason, 0, missing);
  return { pooled: nothing, meanOfPosts: nothing, medianOfPosts: nothing };
}
