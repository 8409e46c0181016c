import type { PostRow, PostsAnswer } from "#lib/contract/answers/posts-answer.ts";
import { apiRoutes } from "#lib/contract/api-routes.ts";
import { type PostsQuestion, postsParamsOf } from "#lib/contract/questions/posts-question.ts";
import { resolveScope } from "#lib/data/facts/resolve-scope.ts";
import { listPosts } from "#lib/data/posts/posts.ts";
import { accountKeyOf } from "#lib/domain/metrics/row-keys.ts";
import type { Account, Post } from "#lib/domain/model.ts";
import { type Access, requireAccess } from "./access.ts";

/** A post as doors write it; its text only where the caller may read texts. */
export function postRowOf(post: Post, account: Account, { mayReadTexts }: Access): PostRow {
  return {
    account: accountKeyOf(account),
    region: account.organization?.regionCode ?? null,
    id: post.externalId,
    publishedAt: post.publishedAt.toISOString(),
    localDate: post.localDate,
    type: post.type,
    permalink: post.permalink,
    likes: post.likes,
    comments: post.comments,
    shares: post.shares,
    views: post.views,
    capturedAt: post.capturedAt.toISOString(),
    importId: post.importId,
    ...(mayReadTexts && { text: post.text }),
  };
}

/**
 * One page of posts.
 * @throws SignInRequiredError, ForbiddenError when texts are searched by a caller who may not read them.
 */
export async function answerPosts(question: PostsQuestion, access: Access): Promise<PostsAnswer> {
  if (question.search !== null) requireAccess(access, "texts.read");
  const { accounts, accountIds, period } = await resolveScope(question.scope);
  if (period === null) return { from: null, to: null, rows: [], nextCursor: null, next: null };
  const { search, types, sort, direction, cursor, limit } = question;
  const page = await listPosts({ scope: { period, accountIds }, search, types, sort, direction, cursor, limit });
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const rows = page.posts.flatMap((post) => {
    const account = byId.get(post.accountId);
    return account ? [postRowOf(post, account, access)] : [];
  });
  const { nextCursor } = page;
  const next = nextCursor && `${apiRoutes.posts.path}?${postsParamsOf({ ...question, cursor: nextCursor })}`;
  return { ...period, rows, nextCursor, next };
}
