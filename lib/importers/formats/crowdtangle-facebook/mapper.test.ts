import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFixture, readText } from "#tests/read-import.ts";

const fixture = new URL("fixture.csv", import.meta.url);

test("a page's post arrives with its instant, all reactions together, their kinds and the followers of the time", async () => {
  const { recognition, posts } = await readFixture(fixture);
  expect(recognition).toMatchObject({ format: "crowdtangle-facebook-posts", needsTimeZone: false });
  expect(posts[0]).toEqual({
    line: 2,
    account: { platform: "facebook", handle: "arka.example", externalId: "100000000000077", name: "Арқа әкімдігі" },
    externalId: "812000000000001",
    published: { instant: new Date("2023-05-24T16:48:32Z") },
    type: "photo",
    text: "Саябақ ашылды, келіңіздер",
    permalink: "https://www.facebook.com/100000000000077/posts/812000000000001",
    likes: 1273,
    comments: 40,
    shares: 7,
    views: null,
    reach: null,
    saves: null,
    reactions: { like: 1253, love: 12, care: 1, haha: 2, wow: 1, sad: 3, angry: 1 },
    followersAtPost: 7600,
  });
});

test("winter time is one hour on, views belong to films, and unknown followers are no number", async () => {
  const { posts } = await readFixture(fixture);
  expect(posts[1]).toMatchObject({
    published: { instant: new Date("2022-12-31T10:16:27Z") },
    type: "video",
    views: 250,
    followersAtPost: null,
  });
});

test("a group whose id Excel cut is known by the id in the links of its posts", async () => {
  const { posts, warnings, rejections } = await readFixture(fixture);
  expect(rejections).toEqual([]);
  expect(posts[2]).toMatchObject({
    externalId: "812000000000003",
    account: { handle: null, externalId: "703000000000111", name: "Қала тобы" },
  });
  expect(warnings).toContainEqual({
    code: "damaged_ids_replaced",
    params: { value: "Facebook Id", rows: 1, line: 4 },
  });
});

const old =
  "Page Name;User Name;Facebook Id;Likes at Posting;Created;Type;Likes;Comments;Shares;Love;URL;Message;Total Interactions (weighted  —  Likes 1x )\n" +
  "Arka;arka;77;1;2019-07-01 00:00:00;Link;10;0;0;2;https://www.facebook.com/arka/posts/5;;12\n";

test("old headers are read, and times without a zone by the clock of CrowdTangle", async () => {
  const { posts, warnings } = await readText(old);
  expect(posts).toMatchObject([{ likes: 12, published: { instant: new Date("2019-07-01T04:00:00Z") } }]);
  expect(warnings).toContainEqual({ code: "tool_time_zone", params: { timeZone: "America/New_York" } });
});

test("a zone that is given goes before the tool's clock", async () => {
  const { posts, recognition } = await readText(old, { timeZone: "Asia/Oral" });
  expect(recognition.needsTimeZone).toBe(true);
  expect(posts[0]?.published).toEqual({ wall: "2019-07-01T00:00:00" });
});

test("where one kind of reaction is unknown, so are all together", async () => {
  const { posts } = await readText(old.replace(";10;0;0;2;", ";10;0;0;N/A;"));
  expect(posts[0]).toMatchObject({ likes: null, reactions: { like: 10 } });
});

test("the name of the file says when its counts were true", async () => {
  const fileName = "2023-05-24-14-48-56-EDT-Historical-Report-Arka-2022-05-24--2023-05-24.csv";
  const { recognition } = await readFixture(fixture, { fileName });
  expect(recognition.capturedAt).toEqual(new Date("2023-05-24T18:48:56Z"));
});

test("a post without a link has no id", async () => {
  const { rejections } = await readText(old.replace("https://www.facebook.com/arka/posts/5", ""));
  expect(rejections).toMatchObject([{ code: "missing_id", params: { column: "URL" } }]);
});

const pageHead =
  "Page Name,User Name,Facebook Id,Likes at Posting,Followers at Posting,Post Created,Type,Total Interactions,Likes,Comments,Shares,Love,URL,Message\n";
const pageRow = (time: string): string =>
  `Әкімдік,arka.example,100000000000077,5,6,${time},Photo,407.137,270729,24506,4259,100226,https://www.facebook.com/100000000000077/posts/812000000000009,Сәлем\n`;

test("the zone is that of whoever exported", async () => {
  const { posts, recognition } = await readText(pageHead + pageRow("2021-07-05 18:02:45 BRT"), {
    fileName: "2021-07-05-22-49-20-NZST-search-csv-export.csv",
  });
  expect(posts).toMatchObject([{ published: { instant: new Date("2021-07-05T21:02:45Z") }, likes: 370955 }]);
  expect(recognition.capturedAt).toEqual(new Date("2021-07-05T10:49:20Z"));
});

test("letters that mean several zones leave the clock time, and that is said", async () => {
  const { posts, recognition, warnings } = await readText(pageHead + pageRow("2021-07-05 18:02:45 IST"));
  expect(posts).toMatchObject([{ published: { wall: "2021-07-05T18:02:45" } }]);
  expect(recognition.needsTimeZone).toBe(true);
  expect(warnings).toContainEqual({ code: "zone_unclear", params: { rows: 1, line: 2, value: "IST" } });
});

test("a file without its column of likes has no sum of reactions", async () => {
  const text = readFileSync(fixture, "utf8").replace(",Likes,", ",Like count,");
  const { posts } = await readText(text);
  expect(posts[0]).toMatchObject({ likes: null, reactions: { love: 12, angry: 1 } });
});
