import "server-only";
import { type Change, compareValues } from "../../domain/metrics/compare.ts";
import { type EngagementRow, engagementRows } from "../../domain/metrics/engagement-rows.ts";
import { followerGrowth } from "../../domain/metrics/followers.ts";
import type { MetricValue } from "../../domain/metrics/metric-value.ts";
import { type MetricExtras, metricValuesOf } from "../../domain/metrics/metric-values.ts";
import { peerMedian } from "../../domain/metrics/peer-median.ts";
import { getMetric, type MetricId } from "../../domain/metrics/registry.ts";
import type { Account, FollowerCount, LocalDate, Post } from "../../domain/model.ts";
import type { Period } from "../../domain/period.ts";
import type { FirstReplyTimes } from "../../domain/replies/reply-metrics.ts";
import { coverageOf } from "../facts/coverage.ts";
import { listFollowerCounts } from "../facts/followers.ts";
import { followersAround } from "../facts/followers-around.ts";
import { aggregateFacts } from "../facts/metric-facts.ts";
import { type Overview, readOverview } from "../facts/overview.ts";
import type { ResolvedScope } from "../facts/resolve-scope.ts";
import { everyAccount } from "../facts/scope.ts";
import { listPosts } from "../posts/posts.ts";
import { firstReplyTimes, timedAnswersOf } from "../replies/first-reply-times.ts";
import { aggregateReplyFacts } from "../replies/reply-facts.ts";
import { listAccounts } from "./accounts.ts";

/** A metric of an account beside the median of its network. */
export interface ComparedMetric {
  readonly id: MetricId;
  readonly value: MetricValue;
  /** Over the accounts of the network that posted in the period, this one among them. */
  readonly median: MetricValue;
  /** Against the period of equal length before; null where not every day of that is known. */
  readonly change: Change | null;
}

/** What the page of an account shows of a period. */
export interface AccountReport {
  readonly scope: ResolvedScope;
  /** All follower totals that are known, whatever the period. */
  readonly followers: readonly FollowerCount[];
  /** Null where no post lies in the period. */
  readonly inPeriod: {
    readonly overview: Overview;
    readonly metrics: readonly ComparedMetric[];
    readonly peers: number;
    readonly latest: readonly Post[];
  } | null;
}

const allDays: Period = { from: "1000-01-01", to: "9999-12-31" };

/** Rows of all accounts of a network that posted in the period, one each. */
async function peerRows(account: Account, period: Period) {
  const accounts = await listAccounts({ ...everyAccount, platforms: [account.platform] });
  const ids = accounts.map(({ id }) => id);
  const [facts, followers, replies] = await Promise.all([
    aggregateFacts(ids, period),
    followersAround(ids, [period.to]),
    aggregateReplyFacts(ids, period),
  ]);
  const active = new Set(facts.filter((part) => part.facts.posts > 0).map(({ accountId }) => accountId));
  return engagementRows({
    period,
    by: ["account"],
    accounts: accounts.filter(({ id }) => active.has(id)),
    facts,
    followers,
    replies,
  });
}

/** Median and p90 of first-reply time of each row. */
function timesOf(rows: readonly EngagementRow[]): Promise<FirstReplyTimes[]> {
  return firstReplyTimes(
    rows.map((row) => timedAnswersOf({ accounts: row.accounts, period: row.period, facts: row.replies })),
  );
}

/** Metrics of one account over a period; null where it did not post or not every day of it is known. */
async function valuesOf(account: Account, period: Period, followers: readonly FollowerCount[]) {
  const [facts, replies, counts, coverage] = await Promise.all([
    aggregateFacts([account.id], period),
    aggregateReplyFacts([account.id], period),
    followersAround([account.id], [period.to]),
    coverageOf([account.id], period),
  ]);
  const [span] = coverage[0]?.covered ?? [];
  if (span?.from !== period.from || span.to !== period.to) return null;
  const [row] = engagementRows({ period, by: ["account"], accounts: [account], facts, followers: counts, replies });
  if (!row || row.facts.posts === 0) return null;
  const [times] = await timesOf([row]);
  return metricValuesOf(row, {
    followerGrowth: followerGrowth(followers, period),
    ...(times && { firstReplyTimes: times }),
  });
}

/**
 * Reads the page of an account.
 * @param ids the metrics wanted, in their order
 */
export async function readAccountReport(
  account: Account,
  days: { readonly from: LocalDate | null; readonly to: LocalDate | null },
  ids: readonly MetricId[],
): Promise<AccountReport> {
  const request = { ...days, regions: [], platforms: [], accounts: [account] };
  const [{ scope, overview }, followers] = await Promise.all([
    readOverview(request),
    listFollowerCounts([account.id], allDays),
  ]);
  if (overview === null) return { scope, followers, inPeriod: null };
  const { period } = overview;
  const [rows, latest] = await Promise.all([
    peerRows(account, period),
    listPosts({
      scope: { period, accountIds: [account.id] },
      search: null,
      types: [],
      sort: "published",
      direction: "desc",
      cursor: null,
      limit: 5,
    }),
  ]);
  const times = new Map((await timesOf(rows)).map((found, index) => [rows[index], found]));
  const valuesWith = (row: EngagementRow, extras: MetricExtras = {}) => {
    const found = times.get(row);
    return metricValuesOf(row, { ...extras, ...(found && { firstReplyTimes: found }) });
  };
  const own = rows.find((row) => row.account?.id === account.id);
  if (!own) throw new Error("an account with posts has no row");
  const values = valuesWith(own, {
    longestSilence: overview.calendar.longestSilence,
    followerGrowth: followerGrowth(followers, period),
  });
  const peers = rows.map((row) => valuesWith(row));
  const before = overview.previous && (await valuesOf(account, overview.previous, followers));
  const metrics = ids.map((id) => ({
    id,
    value: values[id],
    median: peerMedian(peers.map((peer) => peer[id])),
    change: before && compareValues(getMetric(id).comparison, values[id].value, before[id].value),
  }));
  return { scope, followers, inPeriod: { overview, metrics, peers: rows.length, latest: latest.posts } };
}
