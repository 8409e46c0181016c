/** Table 1: the engagement of accounts, grouped as a reader asks. */
import type { Account, FollowerCount, Organization, Platform, RegionCode } from "../model.ts";
import { platforms } from "../model.ts";
import { daysIn, intersectPeriods, type Period, periodOfMonth } from "../period.ts";
import { monthsIn } from "../period-buckets.ts";
import { addReplyFacts } from "../replies/add-reply-facts.ts";
import type { AccountReplyFacts, ReplyFacts } from "../replies/facts.ts";
import { type Activity, activityOf } from "./activity.ts";
import { addFacts } from "./add-facts.ts";
import { type BonsonRatkai, bonsonRatkaiOfAccounts } from "./bonson-ratkai.ts";
import { type EngagementRate, engagementRateByFollowers } from "./engagement-rate.ts";
import type { FactKind, PostFacts } from "./facts.ts";
import { factKinds } from "./facts.ts";
import { addFollowers, type FollowerTotal, followersAt } from "./followers.ts";
import { type CountSummary, summarizeCount } from "./summarize-count.ts";

/** What rows can be grouped by. */
export const dimensions = ["region", "platform", "account", "organization", "month"] as const;
export type Dimension = (typeof dimensions)[number];

/** Facts of one account over the period, or over one month of it. */
export interface AccountPeriodFacts {
  readonly accountId: number;
  /** `YYYY-MM`, or `null` where the facts are of the whole period. */
  readonly month: string | null;
  readonly facts: PostFacts;
}

/** What rows are computed from. */
export interface EngagementInput {
  readonly period: Period;
  readonly by: readonly Dimension[];
  /** All accounts asked about; those without posts count too, since silence is a finding. */
  readonly accounts: readonly Account[];
  /** Month by month where `by` has `month`. Accounts that are absent have no posts. */
  readonly facts: readonly AccountPeriodFacts[];
  readonly followers: readonly FollowerCount[];
  /** As `facts`; where absent, nothing is known of comments. */
  readonly replies?: readonly AccountReplyFacts[];
}

/** One row; keys that are not in `by` are absent. */
export interface EngagementRow {
  readonly region?: RegionCode | null;
  readonly platform?: Platform;
  readonly account?: Account;
  readonly organization?: Organization | null;
  readonly month?: string;
  /** Days the row is over: the period, or the part of the month that lies in it. */
  readonly period: Period;
  readonly days: number;
  readonly accounts: readonly Account[];
  readonly facts: PostFacts;
  readonly activity: Activity;
  readonly counts: Readonly<Record<FactKind, CountSummary>>;
  readonly bonsonRatkai: BonsonRatkai;
  readonly engagementRate: EngagementRate;
  /** At the row's last day; `null` where it is unknown for one of the accounts. */
  readonly followers: FollowerTotal | null;
  /** Accounts of the row whose followers are known. */
  readonly accountsWithFollowers: number;
  readonly replies: ReplyFacts;
}

type RowKey = Pick<EngagementRow, "region" | "platform" | "account" | "organization" | "month">;

/** Rows of each group that has an account, in the order of `by`: code, platform, name, month; unknown last. */
export function engagementRows(input: EngagementInput): EngagementRow[] {
  const months = input.by.includes("month") ? monthsIn(input.period) : [null];
  const facts = Map.groupBy(input.facts, ({ accountId }) => accountId);
  const followers = Map.groupBy(input.followers, ({ accountId }) => accountId);
  const replies = Map.groupBy(input.replies ?? [], ({ accountId }) => accountId);
  const rows = months.flatMap((month) => {
    const period = (month && intersectPeriods(input.period, periodOfMonth(month))) || input.period;
    const groups = Map.groupBy(input.accounts, (account) => sortKeyOf(keyOf(account, month, input.by), input.by));
    return Array.from(groups, ([sortKey, accounts]) => {
      const parts = accounts.map((account) => ({
        facts: addFacts(
          (facts.get(account.id) ?? [])
            .filter((part) => month === null || part.month === month)
            .map((part) => part.facts),
        ),
        total: followersAt(followers.get(account.id) ?? [], period.to),
        replies: (replies.get(account.id) ?? []).filter((part) => month === null || part.month === month),
      }));
      const [first] = accounts;
      const key = first === undefined ? {} : keyOf(first, month, input.by);
      return { sortKey, row: rowOf(key, period, accounts, parts) };
    });
  });
  // Keys are compared as code units, so that the order is the same in every language.
  rows.sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1));
  return rows.map(({ row }) => row);
}

function keyOf(account: Account, month: string | null, by: readonly Dimension[]): RowKey {
  return {
    ...(by.includes("region") && { region: account.organization?.regionCode ?? null }),
    ...(by.includes("platform") && { platform: account.platform }),
    ...(by.includes("account") && { account }),
    ...(by.includes("organization") && { organization: account.organization }),
    ...(by.includes("month") && month !== null && { month }),
  };
}

/** One text that is equal for the same group and sorts groups; `~` comes after every code and name. */
function sortKeyOf(key: RowKey, by: readonly Dimension[]): string {
  const parts: Record<Dimension, () => string> = {
    region: () => key.region ?? "~",
    platform: () => (key.platform ? String(platforms.indexOf(key.platform)).padStart(2, "0") : "~"),
    account: () => (key.account ? `${key.account.platform}:${key.account.handle}:${key.account.id}` : "~"),
    organization: () => (key.organization ? `${key.organization.names.en}\u0000${key.organization.id}` : "~"),
    month: () => key.month ?? "~",
  };
  return by.map((dimension) => parts[dimension]()).join("\u0001");
}

function rowOf(
  key: RowKey,
  period: Period,
  accounts: readonly Account[],
  parts: readonly {
    readonly facts: PostFacts;
    readonly total: FollowerTotal | null;
    readonly replies: readonly AccountReplyFacts[];
  }[],
): EngagementRow {
  const facts = addFacts(parts.map((part) => part.facts));
  const followed = parts.map((part) => ({ facts: part.facts, followers: part.total?.count ?? null }));
  const counts = factKinds.map((kind) => [kind, summarizeCount(facts.counts[kind])] as const);
  return {
    ...key,
    period,
    days: daysIn(period),
    accounts,
    facts,
    activity: activityOf(facts, period, accounts.length),
    counts: Object.fromEntries(counts) as Record<FactKind, CountSummary>,
    bonsonRatkai: bonsonRatkaiOfAccounts(followed),
    engagementRate: engagementRateByFollowers(followed),
    followers: addFollowers(parts.map((part) => part.total)),
    accountsWithFollowers: parts.filter((part) => part.total !== null).length,
    replies: addReplyFacts(parts.flatMap((part) => part.replies.map((reply) => reply.facts))),
  };
}
