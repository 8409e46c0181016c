import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFixture, readText } from "#tests/read-import.ts";
import { readPythonReactions } from "./mapper.ts";

const fixture = new URL("fixture.csv", import.meta.url);

test("a post of facebook-scraper arrives with all reactions and its instant", async () => {
  const { recognition, posts } = await readFixture(fixture);
  expect(recognition.format).toBe("facebook-scraper-posts");
  expect(posts[0]).toMatchObject({
    account: { platform: "facebook", handle: "arka.example", externalId: "100000000000077", name: "Арқа әкімдігі" },
    externalId: "812000000000001",
    published: { instant: new Date("2023-05-24T12:48:32Z") },
    type: "photo",
    likes: 13,
    comments: 4,
    shares: 1,
    reactions: { like: 10, haha: 2, sad: 1 },
  });
});

test("without a timestamp the clock of the computer is a wall time, without reactions likes stand in and are said", async () => {
  const { recognition, posts, warnings } = await readFixture(fixture);
  expect(recognition.needsTimeZone).toBe(true);
  expect(posts[1]).toMatchObject({
    published: { wall: "2019-04-30T05:00:01" },
    type: "video",
    likes: 7,
    views: 250,
    reactions: null,
  });
  expect(warnings).toContainEqual({ code: "likes_of_one_kind", params: { rows: 1, line: 3 } });
});

test("the file of a Russian Windows is read", async () => {
  const russian = readFileSync(fixture, "utf8").replaceAll(/[әқғүұһіөң]/g, "и");
  const { recognition, posts } = await readText(russian, {}, "windows-1251");
  expect(recognition.encoding).toBe("windows-1251");
  expect(posts[1]?.text).toBe("Кеиес");
});

test.each([
  ["{'haha': 22, 'like': 2657}", { haha: 22, like: 2657 }],
  ["{'НРАВИТСЯ': 3}", { other: 3 }],
  ["{}", null],
  ["None", null],
  ["", null],
  ["{'like': '1", null],
])("the Python text %s is %j", (cell, reactions) => {
  expect(readPythonReactions(cell)).toEqual(reactions);
});
