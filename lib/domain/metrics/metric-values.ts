/** Every metric of the registry for one row of accounts, each with its n and the reason where it has no value. */
import { type FirstReplyTimes, replyMetricValues } from "../replies/reply-metrics.ts";
import { bonsonRatkaiIds } from "./bonson-ratkai.ts";
import { type EngagementRate, undefinedRate } from "./engagement-rate.ts";
import type { EngagementRow } from "./engagement-rows.ts";
import type { FactKind } from "./facts.ts";
import { factKinds } from "./facts.ts";
import type { FollowerGrowth } from "./followers.ts";
import { definedMetric, type MetricValue, type UndefinedReason, undefinedMetric } from "./metric-value.ts";
import type { CountId, CountSuffix } from "./registry/count-metrics.ts";
import type { DistributionId, DistributionSuffix } from "./registry/distribution-metrics.ts";
import type { MetricId } from "./registry.ts";
import type { CountSummary } from "./summarize-count.ts";

/** What the sums of a row do not tell; where absent, those metrics say why. */
export interface MetricExtras {
  /** From `coverageCalendar`. */
  readonly longestSilence?: MetricValue;
  /** From `medianGap`, of a single account. */
  readonly medianGap?: MetricValue;
  /** From `engagementRates(…).byReach`, of posts with reach. */
  readonly byReach?: EngagementRate;
  /** From `followerGrowth`, of a single account. */
  readonly followerGrowth?: FollowerGrowth;
  /** From the single answers of the row. */
  readonly firstReplyTimes?: FirstReplyTimes;
}

/** All metrics of a row by name. */
export function metricValuesOf(row: EngagementRow, extras: MetricExtras = {}): Readonly<Record<MetricId, MetricValue>> {
  const byReach = extras.byReach ?? undefinedRate("needs_posts", row.facts.posts);
  return {
    posts: row.activity.posts,
    postsPerDay: row.activity.postsPerDay,
    activeDayShare: row.activity.activeDayShare,
    longestSilenceDays: extras.longestSilence ?? undefinedMetric("no_coverage", 0, row.days),
    medianGapSeconds: extras.medianGap ?? undefinedMetric("needs_posts", 0, row.facts.posts),
    ...countValuesOf(row),
    ...(Object.fromEntries(bonsonRatkaiIds.map((id) => [id, row.bonsonRatkai[id]])) as typeof row.bonsonRatkai),
    engagementRateByFollowersPooled: row.engagementRate.pooled,
    engagementRateByFollowersMeanOfPosts: row.engagementRate.meanOfPosts,
    engagementRateByFollowersMedianOfPosts: row.engagementRate.medianOfPosts,
    engagementRateByReachPooled: byReach.pooled,
    engagementRateByReachMeanOfPosts: byReach.meanOfPosts,
    engagementRateByReachMedianOfPosts: byReach.medianOfPosts,
    followers: followersOf(row),
    followersGrowth: extras.followerGrowth?.change ?? undefinedMetric("no_followers"),
    followersGrowthRate: extras.followerGrowth?.rate ?? undefinedMetric("no_followers"),
    ...replyMetricValues(row.replies, extras.firstReplyTimes ?? null),
  };
}

function followersOf({ followers, accounts, accountsWithFollowers }: EngagementRow): MetricValue {
  const missing = accounts.length - accountsWithFollowers;
  if (followers === null) return undefinedMetric("no_followers", accountsWithFollowers, missing);
  return definedMetric(followers.count, accountsWithFollowers, missing);
}

/** Where a metric's value stands in the summary of its count. */
const summaryFields: Readonly<Record<CountSuffix | DistributionSuffix, keyof CountSummary>> = {
  Sum: "sum",
  Mean: "mean",
  Median: "median",
  Max: "max",
  Q1: "q1",
  Q3: "q3",
  TrimmedMean10: "trimmedMean10",
  ZeroShare: "zeroShare",
  Gini: "gini",
  TopDecileShare: "topDecileShare",
};

function countValuesOf(row: EngagementRow): Record<CountId | DistributionId, MetricValue> {
  const suffixes = Object.keys(summaryFields) as (CountSuffix | DistributionSuffix)[];
  const entries = factKinds.flatMap((kind: FactKind) =>
    suffixes.map((suffix) => [`${kind}${suffix}`, summaryValue(row.counts[kind], summaryFields[suffix])] as const),
  );
  return Object.fromEntries(entries) as Record<CountId | DistributionId, MetricValue>;
}

function summaryValue(summary: CountSummary, field: keyof CountSummary): MetricValue {
  const value = summary[field];
  if (typeof value === "number") return definedMetric(value, summary.n, summary.missing);
  // With known counts only Gini and the top decile's share can be undefined, for want of a total.
  const reason: UndefinedReason = summary.reason ?? "zero_total";
  return undefinedMetric(reason, summary.n, summary.missing);
}
