import type { CommentRow, CommentsAnswer } from "#lib/contract/answers/comments-answer.ts";
import { apiRoutes } from "#lib/contract/api-routes.ts";
import { type CommentsQuestion, commentsParamsOf } from "#lib/contract/questions/comments-question.ts";
import { type KeptComment, listComments } from "#lib/data/replies/list-comments.ts";
import { resolveReplyScope } from "#lib/data/replies/reply-scope.ts";
import { accountKeyOf } from "#lib/domain/metrics/row-keys.ts";
import type { Account } from "#lib/domain/model.ts";
import { type Access, requireAccess } from "../access.ts";

function rowOf(comment: KeptComment, account: Account): CommentRow {
  return {
    account: accountKeyOf(account),
    region: account.organization?.regionCode ?? null,
    post: comment.postExternalId,
    id: comment.externalId,
    publishedAt: comment.publishedAt.toISOString(),
    localDate: comment.localDate,
    language: comment.language,
    looksLikeQuestion: comment.isQuestion,
    permalink: comment.permalink,
    text: comment.text,
    parent: comment.parentExternalId,
    inferredParent: comment.inferredParentExternalId,
    inferredBy: comment.inferredBy,
    voice: comment.isOfficial === null ? "unknown" : comment.isOfficial ? "official" : "citizen",
    likes: comment.likes,
    eligible: comment.isEligible,
    answerSeconds: comment.answerSeconds,
    inferredAnswerSeconds: comment.inferredAnswerSeconds,
    waiting: comment.isWaiting,
  };
}

/**
 * One page of comments, newest first.
 * @throws SignInRequiredError for a visitor, ForbiddenError for others who may not read comments
 */
export async function answerComments(question: CommentsQuestion, access: Access): Promise<CommentsAnswer> {
  requireAccess(access, "comments.read");
  const { accounts, period } = await resolveReplyScope(question.scope);
  if (period === null) return { from: null, to: null, rows: [], nextCursor: null, next: null };
  const { cursor, limit } = question;
  const { comments, nextCursor } = await listComments({ accounts, period, cursor, limit });
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const rows = comments.flatMap((comment) => {
    const account = byId.get(comment.accountId);
    return account ? [rowOf(comment, account)] : [];
  });
  const next = nextCursor && `${apiRoutes.comments.path}?${commentsParamsOf({ ...question, cursor: nextCursor })}`;
  return { ...period, rows, nextCursor, next };
}
