import "server-only";
import type { EngagementAnswer } from "#lib/contract/answers/engagement-answer.ts";
import type { EngagementQuestion } from "#lib/contract/questions/engagement-question.ts";
import { contractRowOf } from "../domain/metrics/engagement-contract.ts";
import { type Dimension, type EngagementRow, engagementRows } from "../domain/metrics/engagement-rows.ts";
import type { Period } from "../domain/period.ts";
import { bucketsOf } from "../domain/period-buckets.ts";
import { followersAround } from "./followers-around.ts";
import { aggregateFacts } from "./metric-facts.ts";
import { type ResolvedScope, resolveScope } from "./resolve-scope.ts";

/** Table 1 with the period that it is over; null and empty where nothing is known. */
export interface EngagementTable {
  readonly period: Period | null;
  readonly rows: readonly EngagementRow[];
  readonly scope: ResolvedScope;
}

/**
 * Rows over the accounts that have posts in the period, and of months those with posts: days that no import
 * covers must not read as silence.
 */
export async function readEngagementTable(
  request: EngagementQuestion["scope"],
  by: readonly Dimension[],
): Promise<EngagementTable> {
  const scope = await resolveScope(request);
  const { period, accountIds } = scope;
  if (period === null) return { period, rows: [], scope };
  const ends = (by.includes("month") ? bucketsOf(period, "month") : [period]).map(({ to }) => to);
  const [facts, followers] = await Promise.all([
    aggregateFacts(accountIds, period, by.includes("month") ? "month" : "period"),
    followersAround(accountIds, ends),
  ]);
  const withPosts = new Set(facts.filter((part) => part.facts.posts > 0).map((part) => part.accountId));
  const accounts = scope.accounts.filter((account) => withPosts.has(account.id));
  const rows = engagementRows({ period, by, accounts, facts, followers });
  return { period, rows: rows.filter((row) => row.facts.posts > 0), scope };
}

/** The same in the shape that the API and the command line promise. */
export async function readEngagement({ scope, by, language }: EngagementQuestion): Promise<EngagementAnswer> {
  const { period, rows } = await readEngagementTable(scope, by);
  return {
    from: period?.from ?? null,
    to: period?.to ?? null,
    by: [...by],
    rows: rows.map((row) => contractRowOf(row, language)),
  };
}
