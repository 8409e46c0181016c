import "server-only";
import type { Dimension } from "../../domain/metrics/row-groups.ts";
import type { Period } from "../../domain/period.ts";
import { addReplyFacts, emptyReplyFacts } from "../../domain/replies/add-reply-facts.ts";
import { composeDialogue, type Dialogue, type ReplyGroup, replyGroups } from "../../domain/replies/dialogue.ts";
import type { AskingHours, ReplyFacts } from "../../domain/replies/facts.ts";
import type { FirstReplyTimes } from "../../domain/replies/reply-metrics.ts";
import type { ResolvedScope, ScopeRequest } from "../facts/resolve-scope.ts";
import { firstReplyTimes, readTimeQuantiles, timedAnswersOf } from "./first-reply-times.ts";
import { aggregateReplyFacts, askingHours, noHours } from "./reply-facts.ts";
import { resolveReplyScope } from "./reply-scope.ts";

/** The page of dialogue with the scope it is of; `dialogue` is null where no period is known. */
export interface ScopedDialogue {
  readonly scope: ResolvedScope;
  readonly dialogue: Dialogue | null;
}

/**
 * Reads whether citizens are answered, for a filter.
 * @throws InvalidRequestError as `resolveScope` does
 */
export async function readDialogue(request: ScopeRequest): Promise<ScopedDialogue> {
  const scope = await resolveReplyScope(request);
  return { scope, dialogue: scope.period && (await readParts(scope, scope.period)) };
}

async function readParts({ accounts, accountIds }: ResolvedScope, period: Period): Promise<Dialogue> {
  const [facts, hours] = await Promise.all([
    aggregateReplyFacts(accountIds, period, "month"),
    askingHours(accountIds, period),
  ]);
  const total = addReplyFacts(facts.map((part) => part.facts));
  const rows = replyGroups(accounts, period, ["region", "platform"], facts);
  const whole = timedAnswersOf({ accounts, period, facts: total });
  const [medianSeconds = null, p90Seconds = null, ...medians] = await readTimeQuantiles([
    { row: whole, p: 0.5 },
    { row: whole, p: 0.9 },
    ...rows.map((row) => ({ row: timedAnswersOf(row), p: 0.5 })),
  ]);
  return composeDialogue({
    accounts,
    period,
    facts,
    total,
    rows,
    times: { medianSeconds, p90Seconds },
    medians,
    hours,
  });
}

/** Replies grouped like Table 1, with the period that they are of. */
export interface ReplyTable {
  readonly period: Period | null;
  readonly rows: readonly (ReplyGroup & { readonly times: FirstReplyTimes })[];
  /** Facts of all rows together. */
  readonly total: ReplyFacts;
  readonly hours: AskingHours;
}

/**
 * Reads replies grouped as asked.
 * @throws InvalidRequestError as `resolveScope` does
 */
export async function readReplyRows(request: ScopeRequest, by: readonly Dimension[]): Promise<ReplyTable> {
  const { accounts, accountIds, period } = await resolveReplyScope(request);
  if (period === null) return { period, rows: [], total: emptyReplyFacts, hours: noHours };
  const [facts, hours] = await Promise.all([
    aggregateReplyFacts(accountIds, period, by.includes("month") ? "month" : "period"),
    askingHours(accountIds, period),
  ]);
  const rows = replyGroups(accounts, period, by, facts);
  const times = await firstReplyTimes(rows.map(timedAnswersOf));
  return {
    period,
    rows: rows.map((row, index) => ({ ...row, times: times[index] ?? { medianSeconds: null, p90Seconds: null } })),
    total: addReplyFacts(facts.map((part) => part.facts)),
    hours,
  };
}
