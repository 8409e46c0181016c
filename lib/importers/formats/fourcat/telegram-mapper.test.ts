import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFixture, readText } from "#tests/read-import.ts";
import { countEmoji } from "./telegram-mapper.ts";

const fixture = new URL("fixtures/telegram.csv", import.meta.url);

test.each([
  ["", 0],
  ["👍👍👍❤", 4],
  ["❤️❤️‍🔥👨‍👩‍👧", 3],
  ["🇰🇿🇰🇿👍🏽", 3],
  ["12", null],
  ["👍 (3)", null],
])("%j are %j reactions", (text, count) => {
  expect(countEmoji(text)).toBe(count);
});

test("messages of a channel arrive with their reactions counted and a link", async () => {
  const { recognition, posts } = await readFixture(fixture);
  expect(recognition).toMatchObject({ format: "4cat-telegram-posts", needsTimeZone: false });
  expect(posts).toMatchObject([
    {
      account: { platform: "telegram", handle: "arka_example", externalId: null },
      externalId: "123",
      published: { instant: new Date("2023-05-24T12:48:32Z") },
      permalink: "https://t.me/arka_example/123",
      type: "photo",
      likes: 6,
      comments: null,
      shares: null,
      views: 900,
    },
    { externalId: "124", likes: 0, views: 800 },
  ]);
});

test("messages of people in a chat are no posts of it", async () => {
  const { posts, warnings } = await readFixture(fixture);
  expect(posts.map(({ externalId }) => externalId)).not.toContain("125");
  expect(warnings).toContainEqual({ code: "rows_without_posts", params: { rows: 1, line: 4 } });
});

test("where a file shows no reaction at all, likes are unknown", async () => {
  const bare = readFileSync(fixture, "utf8").replaceAll(/\p{Extended_Pictographic}|\ufe0f|\u200d/gu, "");
  const { posts } = await readText(bare);
  expect(posts.map(({ likes }) => likes)).toEqual([null, null]);
});
