import "server-only";
import type { EngagementAnswer } from "#lib/contract/answers/engagement-answer.ts";
import type { EngagementQuestion } from "#lib/contract/questions/engagement-question.ts";
import { contractRowOf } from "../../domain/metrics/engagement-contract.ts";
import { type EngagementRow, engagementRows } from "../../domain/metrics/engagement-rows.ts";
import type { Dimension } from "../../domain/metrics/row-groups.ts";
import { intersectPeriods, lastDayOfMonth, monthOf, type Period } from "../../domain/period.ts";
import { bucketsOf } from "../../domain/period-buckets.ts";
import { firstReplyMedians, timedAnswersOf } from "../replies/first-reply-times.ts";
import { aggregateReplyFacts } from "../replies/reply-facts.ts";
import { coveredSpans, knownPart } from "./coverage.ts";
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
 * Rows over the accounts that are known in the period, and of months those that are known: with posts, or covered by
 * an import, which shows their silence. Days that no import covers must not read as silence.
 */
export async function readEngagementTable(
  request: EngagementQuestion["scope"],
  by: readonly Dimension[],
): Promise<EngagementTable> {
  const scope = await resolveScope(request);
  const { period, accountIds } = scope;
  if (period === null) return { period, rows: [], scope };
  const byMonth = by.includes("month");
  const [facts, covered, replies] = await Promise.all([
    aggregateFacts(accountIds, period, byMonth ? "month" : "period"),
    coveredSpans(accountIds, period),
    aggregateReplyFacts(accountIds, period, byMonth ? "month" : "period"),
  ]);
  const withPosts = new Set(facts.filter((part) => part.facts.posts > 0).map((part) => part.accountId));
  const accounts = scope.accounts.filter(({ id }) => withPosts.has(id) || covered.has(id));
  const days = byMonth ? knownMonths(period, scope.storedWindow, [...covered.values()].flat()) : period;
  if (days === null) return { period, rows: [], scope };
  const followers = await followersAround(
    accounts.map(({ id }) => id),
    (byMonth ? bucketsOf(days, "month") : [days]).map(({ to }) => to),
  );
  const rows = engagementRows({ period: days, by, accounts, facts, followers, replies }).filter(
    (row) => row.facts.posts > 0 || row.accounts.some(({ id }) => isCovered(covered.get(id), row.period)),
  );
  return { period, rows, scope };
}

function isCovered(spans: readonly Period[] = [], period: Period): boolean {
  return spans.some((span) => intersectPeriods(span, period) !== null);
}

/** The months of a period in which something is known, as much of each as lies in the period. */
function knownMonths(period: Period, window: Period | null, covered: readonly Period[]): Period | null {
  const known = knownPart(period, window, covered);
  return (
    known && intersectPeriods(period, { from: `${monthOf(known.from)}-01`, to: lastDayOfMonth(monthOf(known.to)) })
  );
}

/** The same in the shape that the API and the command line promise. */
export async function readEngagement({ scope, by, language }: EngagementQuestion): Promise<EngagementAnswer> {
  const { period, rows } = await readEngagementTable(scope, by);
  const medians = await firstReplyMedians(
    rows.map((row) => timedAnswersOf({ accounts: row.accounts, period: row.period, facts: row.replies })),
  );
  return {
    from: period?.from ?? null,
    to: period?.to ?? null,
    by: [...by],
    rows: rows.map((row, index) => contractRowOf(row, language, medians[index] ?? null)),
  };
}
