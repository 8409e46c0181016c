/** What the page of dialogue shows for one filter, composed from facts. */
import { type Dimension, type RowGroup, rowGroups } from "../metrics/row-groups.ts";
import type { Account, Platform, RegionCode } from "../model.ts";
import { platforms } from "../model.ts";
import type { Period } from "../period.ts";
import { monthsIn } from "../period-buckets.ts";
import { addReplyFacts } from "./add-reply-facts.ts";
import type { AccountReplyFacts, AskingHours, ReplyFacts } from "./facts.ts";
import { type LanguageRow, replyInSameLanguage, replyLanguages } from "./reply-languages.ts";
import type { FirstReplyTimes } from "./reply-metrics.ts";
import { type ReplyShares, replyShares } from "./reply-shares.ts";
import { answeredByYardsticks, type LatencyBin, latencyBins, type Yardstick } from "./reply-times.ts";
import type { ShareValue } from "./share-value.ts";
import { type UnknownReplies, unknownReplies } from "./unknown-replies.ts";

/** A group of accounts and days with its reply facts. */
export interface ReplyGroup extends RowGroup {
  readonly facts: ReplyFacts;
}

/** Reply facts grouped like Table 1; groups of which nothing is known are left out. */
export function replyGroups(
  accounts: readonly Account[],
  period: Period,
  by: readonly Dimension[],
  facts: readonly AccountReplyFacts[],
): ReplyGroup[] {
  const byAccount = Map.groupBy(facts, ({ accountId }) => accountId);
  return rowGroups(accounts, period, by).flatMap((group) => {
    const parts = group.accounts
      .flatMap(({ id }) => byAccount.get(id) ?? [])
      .filter(({ month }) => group.month === undefined || month === group.month);
    const sum = addReplyFacts(parts.map((part) => part.facts));
    return sum.comments > 0 || sum.posts.collected > 0 ? [{ ...group, facts: sum }] : [];
  });
}

/** Replies of a region on one network. */
export interface ReplyRow extends RowGroup {
  readonly region: RegionCode | null;
  readonly platform: Platform;
  readonly facts: ReplyFacts;
  readonly shares: ReplyShares;
  readonly medianSeconds: number | null;
}

/** Time to the first reply of answered comments, and what share of all was answered by the yardsticks. */
export interface ReplyTimes extends FirstReplyTimes {
  readonly bins: readonly LatencyBin[];
  readonly answered: number;
  /** Kaplan–Meier shares over all eligible comments. */
  readonly answeredBy: Readonly<Record<Yardstick, number | null>>;
  readonly eligible: number;
}

/** Times of some facts, with the quantiles that the single answers give. */
export function replyTimesOf({ strict, eligible }: ReplyFacts, times: FirstReplyTimes): ReplyTimes {
  return {
    ...times,
    bins: latencyBins(strict.answeredByLatency),
    answered: strict.answered,
    answeredBy: answeredByYardsticks(strict),
    eligible,
  };
}

/** Reply rates month by month, a line for each network. */
export interface ReplyTrend {
  readonly months: readonly string[];
  readonly lines: readonly { readonly platform: Platform; readonly rates: readonly ShareValue[] }[];
}

/** The months from the first to the last with comments; a month without any has a rate of unknown. */
export function replyTrend(
  accounts: readonly Account[],
  period: Period,
  facts: readonly AccountReplyFacts[],
): ReplyTrend {
  const told = facts.filter((part) => part.facts.comments > 0).map(({ month }) => month ?? "");
  const [first, last] = [told.toSorted().at(0), told.toSorted().at(-1)];
  const months = monthsIn(period).filter(
    (month) => first !== undefined && last !== undefined && month >= first && month <= last,
  );
  const lines = platforms.flatMap((platform) => {
    const ids = new Set(accounts.filter((account) => account.platform === platform).map(({ id }) => id));
    const own = facts.filter(({ accountId }) => ids.has(accountId));
    if (own.every((part) => part.facts.comments === 0)) return [];
    const byMonth = Map.groupBy(own, ({ month }) => month);
    const rates = months.map(
      (month) => replyShares(addReplyFacts((byMonth.get(month) ?? []).map((part) => part.facts))).rate,
    );
    return [{ platform, rates }];
  });
  return { months, lines };
}

/** The hours of a week as a table: a list of 24 for each day, Monday first. */
export function weekTable(hours: readonly number[]): number[][] {
  return Array.from({ length: 7 }, (_, weekday) => hours.slice(weekday * 24, weekday * 24 + 24));
}

/** Everything that the page shows. */
export interface Dialogue {
  /** Accounts asked about that have comments. */
  readonly accounts: readonly Account[];
  /** All comments, whoever wrote them. */
  readonly comments: number;
  readonly facts: ReplyFacts;
  readonly shares: ReplyShares;
  readonly needsNoAnswer: number;
  readonly answeredElsewhere: number;
  readonly rows: readonly ReplyRow[];
  readonly times: ReplyTimes;
  readonly trend: ReplyTrend;
  /** Lists of 24 hours, Monday first. */
  readonly hours: { readonly asked: readonly (readonly number[])[]; readonly answered: readonly (readonly number[])[] };
  readonly languages: readonly LanguageRow[];
  readonly inSameLanguage: ShareValue;
  readonly unknown: readonly (UnknownReplies & { readonly account: Account })[];
}

/** What the page is composed of. */
export interface DialogueParts {
  readonly accounts: readonly Account[];
  readonly period: Period;
  /** Month by month. */
  readonly facts: readonly AccountReplyFacts[];
  readonly total: ReplyFacts;
  readonly rows: readonly ReplyGroup[];
  /** Of all. */
  readonly times: FirstReplyTimes;
  /** Median seconds of each row. */
  readonly medians: readonly (number | null)[];
  readonly hours: AskingHours;
}

/** Composes the page from its parts. */
export function composeDialogue(parts: DialogueParts): Dialogue {
  const { accounts, period, facts, total, rows, times, medians, hours } = parts;
  const byAccount = Map.groupBy(facts, ({ accountId }) => accountId);
  const sums = accounts.map((account) => ({
    account,
    sum: addReplyFacts((byAccount.get(account.id) ?? []).map((part) => part.facts)),
  }));
  return {
    accounts: sums.filter(({ sum }) => sum.comments > 0).map(({ account }) => account),
    comments: total.comments,
    facts: total,
    shares: replyShares(total),
    needsNoAnswer: total.needsNoAnswer,
    answeredElsewhere: total.answeredElsewhere,
    rows: rows.flatMap((row, index) => {
      const { region, platform } = row;
      if (region === undefined || platform === undefined) return [];
      return [{ ...row, region, platform, shares: replyShares(row.facts), medianSeconds: medians[index] ?? null }];
    }),
    times: replyTimesOf(total, times),
    trend: replyTrend(accounts, period, facts),
    hours: { asked: weekTable(hours.asked), answered: weekTable(hours.answered) },
    languages: replyLanguages(total),
    inSameLanguage: replyInSameLanguage(total),
    unknown: sums.flatMap(({ account, sum }) => unknownReplies(sum).map((unknown) => ({ ...unknown, account }))),
  };
}
