/** Table 1: the engagement of accounts, grouped as a reader asks. */
import type { Account, FollowerCount } from "../model.ts";
import { daysIn, type Period } from "../period.ts";
import { addReplyFacts } from "../replies/add-reply-facts.ts";
import type { AccountReplyFacts, ReplyFacts } from "../replies/facts.ts";
import { type Activity, activityOf } from "./activity.ts";
import { addFacts } from "./add-facts.ts";
import { type BonsonRatkai, bonsonRatkaiOfAccounts } from "./bonson-ratkai.ts";
import { type EngagementRate, engagementRateByFollowers } from "./engagement-rate.ts";
import type { FactKind, PostFacts } from "./facts.ts";
import { factKinds } from "./facts.ts";
import { addFollowers, type FollowerTotal, followersAt } from "./followers.ts";
import { type Dimension, type RowGroup, rowGroups } from "./row-groups.ts";
import { type CountSummary, summarizeCount } from "./summarize-count.ts";

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
export interface EngagementRow extends RowGroup {
  readonly days: number;
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

/** Rows of each group that has an account, in the order of `by`: code, platform, name, month; unknown last. */
export function engagementRows(input: EngagementInput): EngagementRow[] {
  const facts = Map.groupBy(input.facts, ({ accountId }) => accountId);
  const followers = Map.groupBy(input.followers, ({ accountId }) => accountId);
  const replies = Map.groupBy(input.replies ?? [], ({ accountId }) => accountId);
  return rowGroups(input.accounts, input.period, input.by).map((group) => {
    const inGroup = ({ month }: { readonly month: string | null }) =>
      group.month === undefined || month === group.month;
    const parts = group.accounts.map((account) => ({
      facts: addFacts((facts.get(account.id) ?? []).filter(inGroup).map((part) => part.facts)),
      total: followersAt(followers.get(account.id) ?? [], group.period.to),
      replies: (replies.get(account.id) ?? []).filter(inGroup),
    }));
    return rowOf(group, parts);
  });
}

function rowOf(
  group: RowGroup,
  parts: readonly {
    readonly facts: PostFacts;
    readonly total: FollowerTotal | null;
    readonly replies: readonly AccountReplyFacts[];
  }[],
): EngagementRow {
  const { period, accounts } = group;
  const facts = addFacts(parts.map((part) => part.facts));
  const followed = parts.map((part) => ({ facts: part.facts, followers: part.total?.count ?? null }));
  const counts = factKinds.map((kind) => [kind, summarizeCount(facts.counts[kind])] as const);
  return {
    ...group,
    days: daysIn(period),
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
