import "server-only";
import { addFacts } from "../../domain/metrics/add-facts.ts";
import { type CountDistribution, countDistributions } from "../../domain/metrics/count-distribution.ts";
import { type CoverageCalendar, coverageCalendar } from "../../domain/metrics/coverage-calendar.ts";
import { type EngagementRow, engagementRows } from "../../domain/metrics/engagement-rows.ts";
import type { PostFacts } from "../../domain/metrics/facts.ts";
import { type Rhythm, rhythmOf } from "../../domain/metrics/rhythm.ts";
import { type ComparedPoint, timeSeries } from "../../domain/metrics/time-series.ts";
import type { Account, FollowerCount, Platform, Post } from "../../domain/model.ts";
import { platforms } from "../../domain/model.ts";
import { type Period, previousPeriod } from "../../domain/period.ts";
import { type BucketUnit, bucketUnitFor } from "../../domain/period-buckets.ts";
import { listPosts } from "../posts/posts.ts";
import { type TopPost, topPostOfAccounts } from "../posts/top-posts.ts";
import { aggregateReplyFacts } from "../replies/reply-facts.ts";
import { coverageOf, knownPart } from "./coverage.ts";
import { followersAround } from "./followers-around.ts";
import { aggregateFacts, rhythmFacts, timeseriesFacts } from "./metric-facts.ts";
import { type ResolvedScope, resolveScope, type ScopeRequest } from "./resolve-scope.ts";

/** Curves of one platform. */
export interface PlatformSeries {
  readonly platform: Platform;
  readonly points: readonly ComparedPoint[];
}

/** All that the overview of a period shows; metrics are of `lib/domain/metrics`. */
export interface Overview {
  readonly period: Period;
  /** Accounts asked about that posted in the period. */
  readonly accounts: readonly Account[];
  readonly facts: PostFacts;
  /** Table 1: a row for each region and platform with an account that posted or that an import shows to be silent. */
  readonly rows: readonly EngagementRow[];
  /** The post with the most likes, and with the most comments, of each account. */
  readonly topPosts: Readonly<Record<"likes" | "comments", readonly TopPost[]>>;
  readonly followers: readonly FollowerCount[];
  /** Step of the curves, which are listed where something is known. */
  readonly unit: BucketUnit;
  readonly series: readonly PlatformSeries[];
  /** The period of equal length before; null where it holds no data to compare with. */
  readonly previous: Period | null;
  readonly rhythm: Rhythm;
  readonly distributions: Readonly<Record<"likes" | "comments", CountDistribution>>;
  readonly mostLiked: readonly Post[];
  readonly calendar: CoverageCalendar;
}

/** The overview with the scope it is of; `overview` is null where no post lies in the period. */
export interface ScopedOverview {
  readonly scope: ResolvedScope;
  readonly overview: Overview | null;
}

/**
 * Reads the overview of a filter.
 * @throws InvalidRequestError as `resolveScope` does
 */
export async function readOverview(request: ScopeRequest): Promise<ScopedOverview> {
  const scope = await resolveScope(request);
  if (scope.period === null) return { scope, overview: null };
  const read = await readBlocks(scope.accountIds, scope.period);
  if (read.facts.every((part) => part.facts.posts === 0)) return { scope, overview: null };
  return { scope, overview: await composeOverview(scope, scope.period, read) };
}

type Blocks = Awaited<ReturnType<typeof readBlocks>>;

/** All that does not depend on which accounts turn out to have posts, asked at once. */
async function readBlocks(accountIds: readonly number[], period: Period) {
  const [facts, replies, coverage, slots, likes, comments, mostLiked] = await Promise.all([
    aggregateFacts(accountIds, period),
    aggregateReplyFacts(accountIds, period),
    coverageOf(accountIds, period),
    rhythmFacts(accountIds, period),
    topPostOfAccounts(accountIds, period, "likes"),
    topPostOfAccounts(accountIds, period, "comments"),
    listPosts({
      scope: { period, accountIds },
      search: null,
      types: [],
      sort: "likes",
      direction: "desc",
      cursor: null,
      limit: 5,
    }),
  ]);
  return { facts, replies, coverage, slots, likes, comments, mostLiked };
}

async function composeOverview(scope: ResolvedScope, period: Period, read: Blocks): Promise<Overview> {
  const { facts, replies, coverage, slots, likes, comments, mostLiked } = read;
  const withPosts = new Set(facts.filter((part) => part.facts.posts > 0).map(({ accountId }) => accountId));
  const accounts = scope.accounts.filter(({ id }) => withPosts.has(id));
  const accountIds = accounts.map(({ id }) => id);
  const covered = new Set(coverage.filter((account) => account.covered.length > 0).map(({ accountId }) => accountId));
  const known = scope.accounts.filter(({ id }) => withPosts.has(id) || covered.has(id));
  const spans = coverage.flatMap((account) => account.covered);
  const listed = knownPart(period, scope.storedWindow, spans) ?? period;
  const before = previousPeriod(period);
  const previous = scope.dataWindow !== null && scope.dataWindow.from <= before.to ? before : null;
  const unit = bucketUnitFor(listed);
  const [followers, current, base] = await Promise.all([
    followersAround(
      known.map(({ id }) => id),
      [period.to],
    ),
    timeseriesFacts(accountIds, listed, unit),
    previous && timeseriesFacts(accountIds, previous, "day"),
  ]);
  const total = addFacts(facts.map((part) => part.facts));
  const [likesSpread] = countDistributions([total.counts.likes]);
  const [commentsSpread] = countDistributions([total.counts.comments]);
  if (!likesSpread || !commentsSpread) throw new Error("a distribution of one group is missing");
  return {
    period,
    accounts,
    facts: total,
    rows: engagementRows({ period, by: ["region", "platform"], accounts: known, facts, followers, replies }),
    topPosts: { likes, comments },
    followers,
    unit,
    series: platforms.flatMap((platform) => {
      const ids = new Set(accounts.filter((account) => account.platform === platform).map(({ id }) => id));
      if (ids.size === 0) return [];
      const own = current.filter(({ accountId }) => ids.has(accountId));
      const ownBase = base?.filter(({ accountId }) => ids.has(accountId));
      return [{ platform, points: timeSeries(period, unit, own, ownBase?.length ? ownBase : null, listed) }];
    }),
    previous: base?.length ? previous : null,
    rhythm: rhythmOf(slots.map(({ posts }) => posts)),
    distributions: { likes: likesSpread, comments: commentsSpread },
    mostLiked: mostLiked.posts,
    calendar: coverageCalendar(scope.accountIds, coverage, period, listed),
  };
}
