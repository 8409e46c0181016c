/** Accounts grouped into the rows of a table, as a reader asks. */
import type { Account, Organization, Platform, RegionCode } from "../model.ts";
import { platforms } from "../model.ts";
import { intersectPeriods, type Period, periodOfMonth } from "../period.ts";
import { monthsIn } from "../period-buckets.ts";
import { regionRank } from "../region-order.ts";

/** What rows can be grouped by. */
export const dimensions = ["region", "platform", "account", "organization", "month"] as const;
export type Dimension = (typeof dimensions)[number];

/** What a row is of; keys that were not asked for are absent. */
export interface RowKey {
  readonly region?: RegionCode | null;
  readonly platform?: Platform;
  readonly account?: Account;
  readonly organization?: Organization | null;
  readonly month?: string;
}

export interface RowGroup extends RowKey {
  /** Days the row is over: the period, or the part of the month that lies in it. */
  readonly period: Period;
  readonly accounts: readonly Account[];
}

/**
 * Groups of the accounts, month by month where asked, in the order of `by`: regions as the study has them; networks;
 * accounts by network and handle; organizations by their English name; months. Unknown comes last.
 */
export function rowGroups(accounts: readonly Account[], period: Period, by: readonly Dimension[]): RowGroup[] {
  const months = by.includes("month") ? monthsIn(period) : [null];
  const groups = months.flatMap((month) => {
    const days = (month && intersectPeriods(period, periodOfMonth(month))) || period;
    const found = Map.groupBy(accounts, (account) => sortKeyOf(keyOf(account, month, by), by));
    return Array.from(found, ([sortKey, members]) => {
      const [first] = members;
      const key = first === undefined ? {} : keyOf(first, month, by);
      return { sortKey, group: { ...key, period: days, accounts: members } };
    });
  });
  // Keys are compared as code units, so that the order is the same in every language.
  groups.sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1));
  return groups.map(({ group }) => group);
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

/** Comes after every letter, of every script. */
const last = "\uffff";

/** One text that is equal for the same group and sorts groups. */
function sortKeyOf(key: RowKey, by: readonly Dimension[]): string {
  const parts: Record<Dimension, () => string> = {
    region: () => String(regionRank(key.region)).padStart(2, "0"),
    platform: () => (key.platform ? String(platforms.indexOf(key.platform)).padStart(2, "0") : last),
    account: () => (key.account ? `${key.account.platform}:${key.account.handle}:${key.account.id}` : last),
    organization: () => (key.organization ? `${key.organization.names.en}\u0000${key.organization.id}` : last),
    month: () => key.month ?? last,
  };
  return by.map((dimension) => parts[dimension]()).join("\u0001");
}
