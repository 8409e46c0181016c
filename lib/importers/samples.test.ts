/** Real exports beside the project arrive at what `EXPECTED.json` says; skipped where they are not. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { PostRecord } from "#lib/importers/importer.ts";
import { type ReadImport, readFixture } from "#tests/read-import.ts";

const folder = new URL("../../../shared/samples/", import.meta.url);
const expectedFile = new URL("EXPECTED.json", folder);

interface CountSummary {
  readonly n: number;
  readonly missing: number;
  readonly sum: number;
  readonly max: number;
  readonly mean: number;
  readonly median: number;
}

const counts = ["likes", "comments", "shares", "views", "reach"] as const;
type Summaries = { readonly [C in (typeof counts)[number]]?: CountSummary };

interface ExpectedPosts extends Summaries {
  readonly rows: number;
  readonly rowsLongerThanHeader: number;
  readonly distinctIds: number;
  readonly firstDateText: string;
  readonly lastDateText: string;
  readonly accounts?: number;
  readonly largestAccounts?: Readonly<Record<string, Summaries & { readonly posts: number }>>;
}

function summarize(values: readonly (number | null)[]): CountSummary {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  const n = known.length;
  const sum = known.reduce((total, value) => total + value, 0);
  const median = ((known[Math.floor((n - 1) / 2)] ?? 0) + (known[Math.floor(n / 2)] ?? 0)) / 2;
  return { n, missing: values.length - n, sum, max: known[n - 1] ?? 0, mean: sum / n, median };
}

/** How a file prints the time of a post. */
type DateText = (wall: string, post: PostRecord) => string;

function wallOf({ published }: PostRecord, offsetHours: number): string {
  if ("wall" in published) return published.wall;
  return new Date(published.instant.getTime() + offsetHours * 3_600_000).toISOString().slice(0, 19);
}

const plain = (wall: string): string => wall.replace("T", " ");
const slashed: DateText = (wall) => plain(wall).replaceAll("-", "/");
const utc: DateText = (wall) => `${wall}Z`;
const monthFirst: DateText = (wall) => {
  const [year, month, day] = wall.slice(0, 10).split("-");
  return `${month}/${day}/${year} ${wall.slice(11, 16)}`;
};
const named: DateText = (wall) =>
  new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${wall}Z`));

/** CrowdTangle's: US Eastern time, whose summer of 2023 began on 12 March at 07:00 UTC. */
const eastern: DateText = (wall, { published }) => {
  const isSummer = "instant" in published && published.instant >= new Date("2023-03-12T07:00:00Z");
  if (!isSummer) return `${plain(wall)} EST`;
  return `${plain(new Date(Date.parse(`${wall}Z`) + 3_600_000).toISOString().slice(0, 19))} EDT`;
};

function expectCounts(posts: readonly PostRecord[], expected: Summaries): void {
  for (const count of counts) {
    const summary = expected[count];
    if (summary === undefined) continue;
    const found = summarize(posts.map((post) => post[count]));
    expect({ ...found, mean: 0 }, count).toEqual({ ...summary, mean: 0 });
    expect(found.mean, count).toBeCloseTo(summary.mean, 9);
  }
}

function expectPosts(
  { rows, posts, rejections }: ReadImport,
  expected: ExpectedPosts,
  offset: number,
  dateText: DateText,
): void {
  expect(rows).toBe(expected.rows);
  expect(rejections).toHaveLength(expected.rowsLongerThanHeader);
  expect(new Set(posts.map(({ externalId }) => externalId)).size).toBe(expected.distinctIds);
  const dates = posts.map((post) => dateText(wallOf(post, offset), post)).sort();
  expect([dates[0], dates.at(-1)]).toEqual([expected.firstDateText, expected.lastDateText]);
  expectCounts(posts, expected);
  if (expected.accounts !== undefined) {
    expect(new Set(posts.map(({ account }) => account.externalId)).size).toBe(expected.accounts);
  }
  for (const [name, summary] of Object.entries(expected.largestAccounts ?? {})) {
    const own = posts.filter(({ account }) => account.name === name);
    expect(own, name).toHaveLength(summary.posts);
    expectCounts(own, summary);
  }
}

const files = [
  { file: "hootsuite/facebook_posts_2018Q3.csv", offset: 0, dateText: plain },
  { file: "meta-business-suite/Jan-14-2025_Apr-14-2025_facebook_posts.csv", offset: 0, dateText: monthFirst },
  { file: "meta-business-suite/Mar-18-2025_Apr-14-2025_instagram_posts.csv", offset: 0, dateText: monthFirst },
  { file: "graph-api/sugarlandtxgov_facebook_statuses.csv", offset: -5, dateText: plain },
  { file: "crowdtangle/historical_report_2023.csv", offset: -5, dateText: eastern },
  { file: "tiktok-studio/videos.csv", offset: 0, dateText: slashed },
  { file: "youtube-data-tools/videolist_search222_2023_09_29-12_32_52.csv", offset: 0, dateText: utc },
  {
    file: "youtube-studio/Table_data.csv",
    offset: 0,
    dateText: named,
    account: { platform: "youtube", handle: "example" } as const,
  },
];

describe("real exports", () => {
  if (!existsSync(expectedFile)) {
    test.skip("../shared/samples is not here: real exports not read", () => undefined);
    return;
  }
  const expected = JSON.parse(readFileSync(expectedFile, "utf8")) as Readonly<Record<string, ExpectedPosts>>;

  test.each(files)("$file arrives as expected", async ({ file, offset, dateText, ...given }) => {
    const found = await readFixture(new URL(file, folder), { fileName: file, ...given });
    const summary = expected[file];
    if (summary === undefined) throw new Error(`EXPECTED.json has no ${file}`);
    expectPosts(found, summary, offset, dateText);
  });

  test("the row of Sugar Land with an unquoted comma is rejected, its page known by the file name", async () => {
    const file = "graph-api/sugarlandtxgov_facebook_statuses.csv";
    const { posts, rejections, warnings } = await readFixture(new URL(file, folder), { fileName: file });
    expect(posts).toHaveLength(55);
    expect(new Set(posts.map(({ account }) => account.handle))).toEqual(new Set(["sugarlandtxgov"]));
    expect(rejections).toEqual([
      expect.objectContaining({ line: 55, code: "ragged_row", params: { cells: 17, columns: 16 } }),
    ]);
    expect(warnings.map(({ code }) => code)).toContain("characters_lost");
  });

  test("the comments of Sugar Land arrive with their posts and replies, with their authors", async () => {
    const file = "graph-api/sugarlandtxgov_facebook_comments.csv";
    const summary = expected[file] as unknown as Readonly<Record<string, number | string>>;
    const { recognition, rows, comments, rejections } = await readFixture(new URL(file, folder), { fileName: file });
    expect(recognition).toMatchObject({
      kind: "comments",
      comments: { parents: true, authors: true, complete: true },
    });
    expect([rows, comments.length, rejections]).toEqual([summary["rows"], summary["rows"], []]);
    const ids = new Set(comments.map(({ externalId }) => externalId));
    const replies = comments.filter(({ parentExternalId }) => parentExternalId !== null);
    expect(replies).toHaveLength(Number(summary["replies"]));
    expect(replies.every(({ parentExternalId }) => ids.has(parentExternalId ?? ""))).toBe(true);
    const isOfficial = ({ author }: (typeof comments)[number]): boolean => author?.name === summary["officialAuthor"];
    expect(comments.filter(isOfficial)).toHaveLength(Number(summary["officialComments"]));
    const citizens = comments.filter((comment) => !isOfficial(comment));
    expect(citizens).toHaveLength(Number(summary["citizenComments"]));
    // Private people are hidden, and known not to be the page; one other page is named.
    expect(citizens.every(({ author, isByAccount }) => (author === null) === (isByAccount === false))).toBe(true);
    expect(citizens.filter(({ isReply }) => isReply === false)).toHaveLength(
      Number(summary["citizenTopLevelComments"]),
    );
    expect(new Set(comments.map(({ postExternalId }) => postExternalId)).size).toBe(summary["postsWithComments"]);
    const posts = await readFixture(new URL("graph-api/sugarlandtxgov_facebook_statuses.csv", folder));
    const known = new Set(posts.posts.map(({ externalId }) => externalId));
    // One status has an unquoted comma, and is rejected.
    expect(
      [...new Set(comments.map(({ postExternalId }) => postExternalId ?? ""))].filter((id) => !known.has(id)).length,
    ).toBeLessThanOrEqual(1);
  });

  test.each([
    ["telegram-desktop/result.json", "account_needed"],
    ["meta-business-suite/Follows.csv", "new_follows_are_not_totals"],
    ["meta-business-suite/Follows_resaved_by_excel.csv", "new_follows_are_not_totals"],
    ["meta-business-suite/Audience.csv", "audience_not_posts"],
    ["kz-text/akimat_complaints_kk_ru.csv", "format_unknown"],
  ])("%s is refused as %s", async (file, code) => {
    await expect(readFixture(new URL(file, folder), { fileName: file })).rejects.toMatchObject({ code });
  });
});
