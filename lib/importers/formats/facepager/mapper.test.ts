import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFixture, readText } from "#tests/read-import.ts";

const fixture = new URL("fixture.csv", import.meta.url);

test("the posts of a Facepager table arrive, known by Facebook's ids and not by its row numbers", async () => {
  const { recognition, rows, posts } = await readFixture(fixture);
  expect(recognition).toMatchObject({ format: "facepager-facebook-posts", delimiter: ";", needsTimeZone: false });
  expect(rows).toBe(3);
  expect(posts).toMatchObject([
    {
      account: { platform: "facebook", handle: null, externalId: "100000000000077", name: "Арқа әкімдігі" },
      externalId: "812000000000001",
      published: { instant: new Date("2019-04-30T05:00:01Z") },
      type: "photo",
      text: "Саябақ ашылды; келіңіздер",
      likes: 13,
      comments: 4,
      shares: 1,
    },
  ]);
});

test("the comments below the posts arrive with their posts and parents", async () => {
  const { recognition, comments } = await readFixture(fixture);
  expect(recognition.comments).toEqual({ parents: true, authors: true, complete: true });
  expect(comments).toMatchObject([
    {
      account: null,
      platform: "facebook",
      postExternalId: "812000000000001",
      externalId: "812000000000001_5",
      parentExternalId: null,
      isReply: false,
      published: { instant: new Date("2019-04-30T06:00:01Z") },
      author: null,
      text: "Рақмет",
    },
    {
      postExternalId: "812000000000001",
      externalId: "812000000000001_6",
      parentExternalId: "812000000000001_5",
      isReply: true,
      author: { id: null, handle: null, name: "Арқа әкімдігі" },
    },
  ]);
});

test("in a table of posts alone nothing is said of comments", async () => {
  const text = readFileSync(fixture, "utf8").split("\r\n").join("\n").split("\n").slice(0, 5).join("\n");
  const { recognition, posts } = await readText(text);
  expect([recognition.comments, posts.length]).toEqual([undefined, 1]);
});

test("pages and failed queries are passed over, and that is said", async () => {
  const { rejections, warnings } = await readFixture(fixture);
  expect(rejections).toEqual([]);
  expect(warnings).toContainEqual({ code: "rows_without_posts", params: { rows: 3, line: 2 } });
});
