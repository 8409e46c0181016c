import { expect, test } from "vitest";
import { readFixture, readText } from "#tests/read-import.ts";

const fixture = new URL("fixture.csv", import.meta.url);

test("a film of YouTube Data Tools arrives with its channel, instant and link", async () => {
  const { recognition, posts } = await readFixture(fixture, { fileName: "videolist_search2_2023_09_29-12_32_52.csv" });
  expect(recognition).toMatchObject({
    format: "youtube-data-tools-videos",
    needsTimeZone: false,
    capturedAt: new Date("2023-09-29T12:32:52Z"),
  });
  expect(posts[0]).toMatchObject({
    account: { platform: "youtube", handle: null, externalId: "UCexample00000000000001", name: "Арқа әкімдігі" },
    externalId: "-Example001",
    published: { instant: new Date("2023-03-16T21:11:45Z") },
    permalink: "https://www.youtube.com/watch?v=-Example001",
    type: "video",
    text: "Кеңес, толық",
    likes: 256,
    comments: 9,
    shares: null,
    views: 2891,
  });
});

test("hidden likes and closed comments are unknown, not 0", async () => {
  const { posts } = await readFixture(fixture);
  expect(posts[1]).toMatchObject({ likes: null, comments: null, views: 126 });
});

const header = "channelId,channelTitle,videoId,publishedAt,videoTitle,viewCount,likeCount,commentCount";
const film = (title: string, views: number): string => `UC1,Arka,v${views},2023-03-16T21:11:45Z,${title},${views},1,0`;

test.each([
  [
    "a quotation mark after a backslash, as PHP writes it",
    String.raw`"say \"hi\" now, please"`,
    String.raw`say \"hi\" now, please`,
  ],
  ["one that ends the title", String.raw`"he said \"hi\""`, String.raw`he said \"hi\"`],
  ["a backslash at the end", String.raw`"C:\videos, new\"`, String.raw`C:\videos, new${"\\"}`],
  [
    "the same, saved again by a spreadsheet",
    String.raw`"say \""hi\"" now, please"`,
    String.raw`say \"hi\" now, please`,
  ],
])("%s is text, and costs no row", async (_, cell, title) => {
  const { posts, rejections } = await readText([header, film(cell, 1), film("plain", 2), ""].join("\n"));
  expect(rejections).toEqual([]);
  expect(posts.map(({ text, views }) => [text, views])).toEqual([
    [title, 1],
    ["plain", 2],
  ]);
});
