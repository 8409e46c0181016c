/** Real JSON exports beside the project arrive at what `EXPECTED.json` says; skipped where they are not. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFixture } from "#tests/read-import.ts";

const folder = new URL("../../../../shared/samples/", import.meta.url);
const expectedFile = new URL("EXPECTED.json", folder);

interface Summary {
  readonly n: number;
  readonly missing: number;
  readonly sum: number;
  readonly max: number;
}

interface Expected {
  readonly rows: number;
  readonly likes: Summary;
  readonly comments?: Summary;
  readonly shares?: Summary;
  readonly embeddedComments?: number;
  readonly embeddedReplies?: number;
  readonly officialReplies?: number;
  readonly firstDateText?: string;
}

function summarize(values: readonly (number | null)[]): Summary {
  const known = values.filter((value) => value !== null);
  const sum = known.reduce((total, value) => total + value, 0);
  return { n: known.length, missing: values.length - known.length, sum, max: Math.max(...known) };
}

describe("real JSON exports", () => {
  if (!existsSync(expectedFile)) {
    test.skip("../shared/samples is not here: real exports not read", () => undefined);
    return;
  }
  const all = JSON.parse(readFileSync(expectedFile, "utf8")) as Readonly<Record<string, Expected>>;
  const read = async (file: string, options: Parameters<typeof readFixture>[1] = {}) => {
    const expected = all[file];
    if (expected === undefined) throw new Error(`EXPECTED.json has no ${file}`);
    return { expected, ...(await readFixture(new URL(file, folder), { fileName: file, ...options })) };
  };

  test("Apify's Instagram posts arrive with hidden likes unknown and the comments inside them read", async () => {
    const { expected, recognition, rows, posts, comments, rejections, warnings } = await read(
      "apify/instagram-scraper_masked.json",
    );
    expect([rows, rejections]).toEqual([expected.rows, []]);
    expect(summarize(posts.map(({ likes }) => likes))).toMatchObject({ n: expected.likes.n, sum: expected.likes.sum });
    expect(expected.likes).toMatchObject(summarize(posts.map(({ likes }) => likes)));
    expect(expected.comments).toMatchObject(summarize(posts.map(({ comments }) => comments)));
    expect(recognition.comments).toEqual({ parents: true, authors: true, complete: false });
    const replies = comments.filter(({ isReply }) => isReply === true);
    expect(comments.length - replies.length).toBe(expected.embeddedComments);
    expect(replies).toHaveLength(expected.embeddedReplies ?? 0);
    expect(replies.filter(({ isByAccount }) => isByAccount === true)).toHaveLength(expected.officialReplies ?? 0);
    const ids = new Set(comments.map(({ externalId }) => externalId));
    expect(replies.every(({ parentExternalId }) => ids.has(parentExternalId ?? ""))).toBe(true);
    const codes = new Set(posts.map(({ externalId }) => externalId));
    expect(comments.every(({ postExternalId }) => codes.has(postExternalId ?? ""))).toBe(true);
    expect(warnings.find(({ code }) => code === "likes_hidden")?.params["rows"]).toBe(expected.likes.missing);
    expect(new Set(posts.map(({ externalId }) => externalId)).size).toBe(expected.rows);
  });

  test("of Apify's overview of Facebook posts the films arrive, the posts without a date are rejected", async () => {
    const file = "apify/facebook-posts-scraper.jsonl";
    const { expected, rows, posts, rejections } = await read(file, {
      account: { platform: "facebook", handle: "DIFNay" },
    });
    expect(rows).toBe(expected.rows);
    expect(posts.length + rejections.length).toBe(expected.rows);
    expect(posts).toHaveLength(17);
    expect(new Set(rejections.map(({ code }) => code))).toEqual(new Set(["missing_date"]));
    // What is rejected is rejected for its date alone: likes, comments and shares of all rows are read as expected.
    const texts = rejections.map(({ text }) => JSON.parse(text.length > 20_000 ? "{}" : text) as { likes?: number });
    const sum = [...posts.map(({ likes }) => likes ?? 0), ...texts.map(({ likes = 0 }) => likes)];
    expect(sum.reduce((a, b) => a + b, 0)).toBe(expected.likes.sum);
  });

  test("a Telegram channel arrives message by message", async () => {
    const file = "telegram-desktop/result.json";
    const { expected, rows, posts } = await read(file, { account: { platform: "telegram", handle: "arna" } });
    expect(rows).toBe(expected.rows);
    expect(expected.likes).toMatchObject(summarize(posts.map(({ likes }) => likes)));
    const [first] = posts;
    expect(first?.published).toEqual({ instant: new Date(Number(expected.firstDateText) * 1_000) });
    expect(first).toMatchObject({
      account: { platform: "telegram", handle: "arna", externalId: "2447843635" },
      permalink: "https://t.me/arna/3858",
      comments: null,
      views: null,
      type: "photo",
    });
    expect(first?.text).toMatch(/^Очень странные дела \(S1 E1-5\)\n\n.*#ОСД$/s);
  });
});
