import { beforeAll, describe, expect, test } from "vitest";
import { listAccounts } from "#lib/data/accounts/accounts.ts";
import { getDatabase } from "#lib/data/database/db.ts";
import { followersAt } from "#lib/data/facts/followers.ts";
import { aggregateFacts } from "#lib/data/facts/metric-facts.ts";
import { everyAccount } from "#lib/data/facts/scope.ts";
import { demoState, loadDemo, removeDemo } from "#lib/data/installation/demo.ts";
import { listPosts, type PostQuery } from "#lib/data/posts/posts.ts";
import { summarizeCount } from "#lib/domain/metrics/summarize-count.ts";
import { useDatabase } from "../setup/database.ts";
import { expectFactsToMatchPosts } from "../setup/facts.ts";

/** The study's 6,570, and a post every second day on two networks of the invented example akimat. */
const postsInAll = 6570 + 2 * 183;
const year = { from: "2022-06-01", to: "2023-05-31" };

async function everyPostOf(
  query: Omit<PostQuery, "cursor">,
): Promise<{ pages: number; keys: string[]; values: (number | null)[] }> {
  const keys: string[] = [];
  const values: (number | null)[] = [];
  let cursor: string | null = null;
  let pages = 0;
  do {
    const page = await listPosts({ ...query, cursor });
    keys.push(...page.posts.map((post) => `${post.accountId} ${post.externalId}`));
    values.push(
      ...page.posts.map((post) => (query.sort === "published" ? post.publishedAt.getTime() : post[query.sort])),
    );
    cursor = page.nextCursor;
    pages += 1;
  } while (cursor !== null);
  return { pages, keys, values };
}

describe("the demo", () => {
  useDatabase();
  let accountIds: number[] = [];
  beforeAll(async () => {
    await loadDemo();
    accountIds = (await listAccounts(everyAccount)).map((account) => account.id);
  });

  test("computes the study's Table 1 from its posts", async () => {
    const accounts = await listAccounts({ ...everyAccount, regions: ["KZ-27", "KZ-61"] });
    const facts = await aggregateFacts(accountIds, year);
    const table = accounts.map((account) => {
      const own = facts.find((entry) => entry.accountId === account.id)?.facts;
      if (!own) throw new Error(`no facts for ${account.handle}`);
      const likes = summarizeCount(own.counts.likes);
      const comments = summarizeCount(own.counts.comments);
      return [
        account.organization?.regionCode,
        account.platform,
        own.posts,
        likes.mean,
        likes.max,
        Math.floor(comments.mean ?? 0),
        comments.max,
      ];
    });
    expect(table).toEqual([
      ["KZ-27", "facebook", 1095, 4, 150, 2, 20],
      ["KZ-27", "instagram", 1095, 55, 322, 2, 25],
      ["KZ-61", "facebook", 2190, 35, 256, 3, 118],
      ["KZ-61", "instagram", 2190, 60, 1636, 3, 90],
    ]);
    await expectFactsToMatchPosts();
  });

  test("has the comments that its posts count, and no official one in the study's accounts", async () => {
    const { rows } = await getDatabase().pool.query<{
      handle: string;
      differing: number;
      comments: number;
      official: number;
      eligible: number;
      answered: number;
    }>(
      `SELECT a.handle, count(*) FILTER (WHERE p.comments IS DISTINCT FROM coalesce(t.comments, 0))::int AS differing,
         coalesce(sum(t.comments), 0)::int AS comments, coalesce(sum(t.official_comments), 0)::int AS official,
         coalesce(sum(t.eligible), 0)::int AS eligible, coalesce(sum(t.answered), 0)::int AS answered
       FROM post AS p JOIN account AS a ON a.id = p.account_id
         LEFT JOIN post_thread AS t ON t.account_id = p.account_id AND t.post_external_id = p.external_id
       GROUP BY a.handle ORDER BY a.handle`,
    );
    expect(rows.map(({ handle, differing }) => [handle, differing])).toEqual([
      ["bqo_akimat_demo", 0],
      ["example_akimat_demo", 0],
      ["turkistan_akimat_demo", 0],
    ]);
    const study = rows.filter(({ handle }) => handle !== "example_akimat_demo");
    expect(study.reduce((sum, { comments }) => sum + comments, 0)).toBe(20_805);
    expect(study.every(({ official, answered, eligible }) => official === 0 && answered === 0 && eligible > 4000)).toBe(
      true,
    );
    const example = rows.find(({ handle }) => handle === "example_akimat_demo");
    expect((example?.answered ?? 0) / (example?.eligible ?? 1)).toBeGreaterThan(0.3);
  });

  test("has the followers that the study prints", async () => {
    const west = await listAccounts({ ...everyAccount, regions: ["KZ-27"] });
    const counts = await followersAt(
      west.map((account) => account.id),
      year.to,
    );
    expect(counts.map((count) => count.followers).sort((a, b) => a - b)).toEqual([7600, 65600]);
    expect(counts.every((count) => !count.isIllustrative)).toBe(true);
  });

  test.each([
    ["published", "desc"],
    ["published", "asc"],
    ["likes", "desc"],
    ["comments", "asc"],
    ["shares", "desc"],
  ] as const)("pages by %s %s show each post once, in order, the unknown ones last", async (sort, direction) => {
    const { keys, values } = await everyPostOf({
      scope: { period: year, accountIds },
      search: null,
      types: [],
      sort,
      direction,
      limit: 700,
    });
    expect(keys).toHaveLength(postsInAll);
    expect(new Set(keys).size).toBe(postsInAll);
    const firstUnknown = values.indexOf(null);
    const known = firstUnknown === -1 ? values : values.slice(0, firstUnknown);
    expect(values.slice(known.length).every((value) => value === null)).toBe(true);
    const sorted = [...known].sort((a, b) => (direction === "desc" ? (b ?? 0) - (a ?? 0) : (a ?? 0) - (b ?? 0)));
    expect(known).toEqual(sorted);
  });

  test("a search finds words by their beginning, in any case", async () => {
    const { posts } = await listPosts({
      scope: { period: year, accountIds },
      search: "ПРЕЗИДЕНТ Тоқаев",
      types: [],
      sort: "likes",
      direction: "desc",
      cursor: null,
      limit: 1,
    });
    expect(posts[0]).toMatchObject({ likes: 1636 });
    expect(posts[0]?.text).toContain("Президент");
  });

  test("loads anew without doubling and is gone without a trace when removed", async () => {
    await loadDemo();
    expect(await getDatabase().prisma.post.count()).toBe(postsInAll);
    expect(await demoState()).toBe("loaded");
    await removeDemo();
    const { pool } = getDatabase();
    for (const table of [
      "post",
      "comment",
      "comment_block",
      "commenter",
      "post_thread",
      "reply_fact",
      "reply_time",
      "account",
      "account_fact",
      "follower_count",
      "follower_capture",
      "import",
      "organization",
      "import_account",
    ]) {
      const { rows } = await pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
      expect([table, rows[0]?.n]).toEqual([table, 0]);
    }
    expect(await demoState()).toBe("removed");
  });
});
