import { requireAccess } from "#lib/answers/access.ts";
import { postRowOf } from "#lib/answers/answer-posts.ts";
import { type PostsQuestion, parsePostsQuestion, postLimits } from "#lib/contract/questions/posts-question.ts";
import { type ResolvedScope, resolveScope } from "#lib/data/facts/resolve-scope.ts";
import { listPosts } from "#lib/data/posts/posts.ts";
import type { CellValue } from "#lib/export/csv.ts";
import type { ExportColumn, ExportTable } from "#lib/export/export-table.ts";
import { platformName, regionName } from "#lib/i18n/names.ts";
import { aboutOf, type ExportQuestion } from "../export-question.ts";

/** All posts that are found, page by page, so that any number of them takes the memory of one page. */
async function* rowsOf(
  { accounts, accountIds, period }: ResolvedScope,
  { search, types, sort, direction }: PostsQuestion,
  { access, language }: ExportQuestion,
): AsyncGenerator<CellValue[]> {
  if (period === null) return;
  const byId = new Map(accounts.map((account) => [account.id, account]));
  let cursor: string | null = null;
  do {
    const scope = { period, accountIds };
    const page: Awaited<ReturnType<typeof listPosts>> = await listPosts({
      scope,
      search,
      types,
      sort,
      direction,
      cursor,
      limit: postLimits.most,
    });
    for (const post of page.posts) {
      const account = byId.get(post.accountId);
      if (!account) continue;
      const row = postRowOf(post, account, access);
      yield [
        regionName(row.region, language),
        platformName(account.platform),
        account.handle,
        row.id,
        row.publishedAt,
        row.localDate,
        row.type,
        ...(access.mayReadTexts ? [row.text ?? null] : []),
        row.likes,
        row.comments,
        row.shares,
        row.views,
        row.permalink,
        row.capturedAt,
        row.importId,
      ];
    }
    cursor = page.nextCursor;
  } while (cursor !== null);
}

/**
 * The posts of a list, in its order.
 * @throws ForbiddenError when texts are searched by a reader who may not read them
 */
export async function posts(question: ExportQuestion): Promise<ExportTable> {
  const { say, access } = question;
  const asked = parsePostsQuestion(question.query);
  if (asked.search !== null) requireAccess(access, "texts.read");
  const scope = await resolveScope(question.scope);
  const title = say("titles.posts");
  const text: ExportColumn[] = access.mayReadTexts ? [{ header: say("columns.text"), kind: "text" }] : [];
  return {
    name: "posts",
    title,
    columns: [
      { header: say("columns.region"), kind: "text" },
      { header: say("columns.platform"), kind: "text" },
      { header: say("columns.handle"), kind: "text" },
      { header: say("columns.id"), kind: "text" },
      { header: say("columns.publishedAt"), kind: "instant" },
      { header: say("columns.localDate"), kind: "date" },
      { header: say("columns.type"), kind: "text" },
      ...text,
      { header: say("columns.likes"), kind: "integer" },
      { header: say("columns.comments"), kind: "integer" },
      { header: say("columns.shares"), kind: "integer" },
      { header: say("columns.views"), kind: "integer" },
      { header: say("columns.permalink"), kind: "text" },
      { header: say("columns.capturedAt"), kind: "instant" },
      { header: say("columns.importId"), kind: "integer" },
    ],
    rows: rowsOf(scope, asked, question),
    about: aboutOf(question, title, { period: scope.period, accounts: scope.accounts }),
  };
}
