import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFixture, readText } from "#tests/read-import.ts";

const fixture = new URL("fixture.csv", import.meta.url);

test("a post of a Meta Business Suite export arrives with its page, time and counts", async () => {
  const { recognition, posts } = await readFixture(fixture);
  expect(recognition).toMatchObject({
    format: "meta-facebook-posts",
    kind: "posts",
    encoding: "utf-8",
    needsTimeZone: true,
  });
  expect(posts[0]).toEqual({
    line: 2,
    account: {
      platform: "facebook",
      handle: "arka.akimat.example",
      externalId: "100000000000077",
      name: "Арқа әкімдігі",
    },
    externalId: "812000000000001",
    published: { wall: "2025-02-16T05:14:00" },
    type: "photo",
    text: 'Бүгін "Арқа" саябағы ашылды, барлығын шақырамыз!\n\nМекенжайы: Орталық көшесі, 1',
    permalink: "https://www.facebook.com/arka.akimat.example/posts/812000000000001",
    likes: 14,
    comments: 3,
    shares: 1,
    views: 40,
    reach: 15,
    saves: null,
    reactions: null,
    followersAtPost: null,
  });
});

test("the longer of title and description is the text, and blank counts are unknown", async () => {
  const { posts } = await readFixture(fixture);
  expect(posts[1]).toMatchObject({
    line: 5,
    text: "Кеңес отырысы туралы толық есеп",
    published: { wall: "2025-02-03T18:40:00" },
    type: "reel",
    likes: null,
    comments: 5,
    views: null,
    account: { handle: null, externalId: "100000000000077" },
  });
});

test("a link that leads elsewhere is dropped, an id that Excel cut rejects its row", async () => {
  const { posts, rejections, warnings } = await readFixture(fixture);
  expect(posts[2]?.permalink).toBeNull();
  expect(warnings).toContainEqual({ code: "permalink_dropped", params: { rows: 1, line: 6 } });
  expect(rejections).toEqual([
    expect.objectContaining({ line: 7, code: "damaged_id", params: { column: "Post ID", value: "8.12E+14" } }),
  ]);
});

const twoViews = (rows: string): string =>
  `Post ID,Page ID,Page name,Title,Publish time,Permalink,Views,Views,Reach,Reactions\n${rows}`;

test("two columns of views that are 0 beside a filled reach were not collected, and leave what other files say", async () => {
  const { posts, recognition, warnings } = await readText(
    twoViews("1,9,P,a,02/16/2025 05:14,,0,0,25,1\n2,9,P,b,02/16/2025 05:14,,0,0,0,1\n"),
  );
  expect(posts.map(({ views }) => views)).toEqual([null, null]);
  expect(recognition.carries).toContain("reach");
  expect(recognition.carries).not.toContain("views");
  expect(warnings).toContainEqual({ code: "views_not_collected", params: { rows: 2, line: 2 } });
});

test("of two columns of views the filled one counts, and two different numbers are none", async () => {
  const { posts, recognition, warnings } = await readText(
    twoViews("1,9,P,a,02/16/2025 05:14,,0,30,25,1\n2,9,P,b,02/16/2025 05:14,,31,30,25,1\n"),
  );
  expect(posts.map(({ views }) => views)).toEqual([30, null]);
  expect(recognition.carries).toContain("views");
  expect(warnings).toContainEqual({ code: "views_contradict", params: { rows: 1, line: 3 } });
});

test("days and months are told apart by the file as a whole", async () => {
  const { posts } = await readText(twoViews("1,9,P,a,03/02/2025 05:14,,1,1,2,1\n2,9,P,b,16/02/2025 05:14,,1,1,2,1\n"));
  expect(posts.map(({ published }) => published)).toEqual([
    { wall: "2025-02-03T05:14:00" },
    { wall: "2025-02-16T05:14:00" },
  ]);
});

test("the file survives Excel: semicolons, or every line quoted again", async () => {
  const original = readFileSync(fixture, "utf8").replace("\ufeff", "");
  const wrapped = original
    .split("\n")
    .map((line) => (/[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line))
    .join("\r\n");
  const plain = await readText(original);
  const unwrapped = await readText(wrapped);
  expect(unwrapped.posts).toEqual(plain.posts);
  expect(unwrapped.warnings).toContainEqual({ code: "lines_unwrapped", params: {} });
});

test("month-first dates that Excel rewrote with dots are still read month first", async () => {
  const { posts, warnings } = await readText(
    twoViews("1,9,P,a,02.03.2025 5:14,,1,1,2,1\n2,9,P,b,02/16/2025 05:14,,1,1,2,1\n").replaceAll(",", ";"),
  );
  expect(posts.map(({ published }) => published)).toEqual([
    { wall: "2025-02-03T05:14:00" },
    { wall: "2025-02-16T05:14:00" },
  ]);
  expect(warnings).toContainEqual({ code: "dates_mixed_by_spreadsheet", params: {} });
});

test("a file whose days Excel rewrote with dots, all in the first twelve, is read month first, and that is said", async () => {
  const rows = [1, 2, 3].map((day) => `${day},9,P,a,01.0${day}.2025 5:14,,1,1,2,1\n`).join("");
  const { posts, warnings } = await readText(twoViews(rows).replaceAll(",", ";"));
  expect(posts.map(({ published }) => published)).toEqual(
    [1, 2, 3].map((day) => ({ wall: `2025-01-0${day}T05:14:00` })),
  );
  const assumed = {
    code: "date_order_assumed",
    params: { order: "month-day", value: "01.02.2025 5:14", dayFirst: "2025-02-01", monthFirst: "2025-01-02" },
  };
  expect(warnings).toContainEqual(assumed);
});

test("dots with a day beyond the twelfth are day first without a doubt", async () => {
  const { posts, warnings } = await readText(
    twoViews("1,9,P,a,03.02.2025 5:14,,1,1,2,1\n2,9,P,b,16.02.2025 5:14,,1,1,2,1\n"),
  );
  expect(posts.map(({ published }) => published)).toEqual([
    { wall: "2025-02-03T05:14:00" },
    { wall: "2025-02-16T05:14:00" },
  ]);
  expect(warnings.map(({ code }) => code)).not.toContain("date_order_assumed");
});

test("a row of counts whose post the tool lost is rejected with what it says", async () => {
  const said = "An error occurred while computing metadata for content with ID 900000000000001.";
  const { rejections, posts } = await readText(
    "Post ID,Page ID,Page name,Publish time,Permalink,Data comment,Date,Views,Reach,Reactions,Comments,Shares\n" +
      `,,,,,"${said}",Lifetime,51,40,3,2,1\n`,
  );
  expect(posts).toEqual([]);
  expect(rejections).toMatchObject([{ line: 2, code: "tool_error", params: { message: said } }]);
});
