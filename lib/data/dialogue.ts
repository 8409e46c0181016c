import "server-only";
import type { Period } from "../domain/period.ts";
import { addReplyFacts } from "../domain/replies/add-reply-facts.ts";
import { composeDialogue, type Dialogue, type ReplyGroup, replyGroups } from "../domain/replies/dialogue.ts";
import { firstReplyTimes, type TimedAnswers } from "./first-reply-times.ts";
import { aggregateReplyFacts, askingHours } from "./reply-facts.ts";
import { resolveReplyScope } from "./reply-scope.ts";
import type { ResolvedScope, ScopeRequest } from "./resolve-scope.ts";

/** What the times of a group are read by. */
export function timedAnswersOf({
  accounts,
  period,
  facts,
}: Pick<ReplyGroup, "accounts" | "period" | "facts">): TimedAnswers {
  return { accountIds: accounts.map(({ id }) => id), period, answeredByLatency: facts.strict.answeredByLatency };
}

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
  const times = await firstReplyTimes([{ accounts, period, facts: total }, ...rows].map(timedAnswersOf));
  return composeDialogue({ accounts, period, facts, total, rows, times, hours });
}
