import type { WaitingAnswer, WaitingRow } from "#lib/contract/answers/comments-answer.ts";
import { apiRoutes } from "#lib/contract/api-routes.ts";
import { type WaitingQuestion, waitingParamsOf } from "#lib/contract/questions/waiting-question.ts";
import { readWaiting, type WaitingComment } from "#lib/data/replies/waiting.ts";
import { accountKeyOf } from "#lib/domain/metrics/row-keys.ts";
import { type Access, requireAccess } from "../access.ts";

function rowOf(comment: WaitingComment): WaitingRow {
  return {
    account: accountKeyOf(comment.account),
    region: comment.account.organization?.regionCode ?? null,
    post: comment.postExternalId,
    id: comment.externalId,
    publishedAt: comment.publishedAt.toISOString(),
    localDate: comment.localDate,
    language: comment.language,
    looksLikeQuestion: comment.isQuestion,
    permalink: comment.permalink,
    text: comment.text,
    workingDays: comment.workingDays,
  };
}

/**
 * One page of the citizens' comments that wait for an answer, oldest first.
 * @throws SignInRequiredError for a visitor, ForbiddenError for others who may not read comments
 */
export async function answerWaiting(question: WaitingQuestion, access: Access): Promise<WaitingAnswer> {
  requireAccess(access, "comments.read");
  const { scope, comments, nextCursor } = await readWaiting(question);
  return {
    from: scope.period?.from ?? null,
    to: scope.period?.to ?? null,
    rows: comments.map(rowOf),
    nextCursor,
    next: nextCursor && `${apiRoutes.waiting.path}?${waitingParamsOf({ ...question, cursor: nextCursor })}`,
  };
}
