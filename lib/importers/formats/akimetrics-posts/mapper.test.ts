import { describe, expect, test } from "vitest";
import { readFixture, readText } from "#tests/read-import.ts";

const header = "platform,account,post_id,published_at,type,text,permalink,likes,comments,shares,views,followers\n";
const row = (cells: string): string => `${header}${cells}\n`;

test("the template that can be downloaded is read without a warning", async () => {
  const { recognition, posts, rejections, warnings } = await readFixture(
    new URL("../../../../public/templates/akimetrics-posts.csv", import.meta.url),
  );
  expect(recognition).toMatchObject({ format: "akimetrics-posts", headerLine: 1, needsTimeZone: true });
  expect([rejections, warnings]).toEqual([[], []]);
  expect(posts).toMatchObject([
    { published: { instant: new Date("2025-02-16T05:14:00Z") }, likes: 14, followersAtPost: 7600, views: 40 },
    { published: { wall: "2025-02-17T09:30:00" }, likes: null, comments: 0, permalink: null },
    { published: { wall: "2025-02-18T18:05:00" }, account: { platform: "instagram", handle: "arka.example" } },
  ]);
});

test.each([
  ["Платформа;Аккаунт;ID поста;Дата публикации;Текст;Лайки;Комментарии;Репосты", "Русский"],
  ["Желі;Парақша;Жазба ID;Жарияланған күні;Мәтін;Лайктар;Пікірлер;Бөлісу", "қазақша"],
])("header words may be of another language: %s", async (words) => {
  const { posts } = await readText(`${words}\nинстаграм;@akimat;77;24.05.2023 9:05;Сәлем;1 200;3;0\n`);
  expect(posts).toEqual([
    expect.objectContaining({
      account: { platform: "instagram", handle: "akimat", externalId: null, name: null },
      externalId: "77",
      published: { wall: "2023-05-24T09:05:00" },
      text: "Сәлем",
      likes: 1200,
      comments: 3,
      shares: 0,
    }),
  ]);
});

test("an account may be written as a page address", async () => {
  const { posts } = await readText(row("facebook,https://www.facebook.com/arka.example/,1,2023-05-24T10:00Z,,,,,,,,"));
  expect(posts[0]?.account).toEqual({ platform: "facebook", handle: "arka.example", externalId: null, name: null });
});

test("the same post from two tools has one id", async () => {
  const { posts } = await readText(row("facebook,arka,600_900,2023-05-24 10:00,,,,1,,,,"));
  expect(posts[0]).toMatchObject({ externalId: "900", account: { handle: "arka", externalId: "600" } });
});

test.each([
  ["a blank id", "", []],
  ["an id that a spreadsheet cut", "8.12E+14", ["damaged_ids_replaced"]],
])("%s is told by the link of the post", async (_, id, warned) => {
  const link = "https://www.facebook.com/arka/posts/812000000000001";
  const { posts, rejections, warnings } = await readText(row(`facebook,arka,${id},2023-05-24 10:00,,,${link},1,,,,`));
  expect(rejections).toEqual([]);
  expect(posts).toMatchObject([{ externalId: "812000000000001", permalink: link }]);
  expect(warnings.map(({ code }) => code)).toEqual(warned);
});

describe("one bad row is rejected alone", () => {
  test.each([
    ["facebook,arka,,2023-05-24 10:00,,,,1,,,,", "missing_id", { column: "post_id" }],
    ["facebook,arka,7.03E+14,2023-05-24 10:00,,,,1,,,,", "damaged_id", { column: "post_id", value: "7.03E+14" }],
    ["facebook,,1,2023-05-24 10:00,,,,1,,,,", "missing_account", { column: "account" }],
    ["facebook,two words,1,2023-05-24 10:00,,,,1,,,,", "bad_account", { column: "account", value: "two words" }],
    ["myspace,arka,1,2023-05-24 10:00,,,,1,,,,", "unknown_platform", { column: "platform", value: "myspace" }],
    ["facebook,arka,1,2023-02-30 10:00,,,,1,,,,", "bad_date", { column: "published_at", value: "2023-02-30 10:00" }],
    ["facebook,arka,1,,,,,1,,,,", "missing_date", { column: "published_at" }],
    ["facebook,arka,1,1900-01-01,,,,1,,,,", "date_out_of_range", expect.objectContaining({ value: "1900-01-01" })],
    ["facebook,arka,1,2023-05-24,,,,12.400,,,,", "bad_count", { column: "likes", value: "12.400" }],
    ["facebook,arka,1,2023-05-24,,,,1,-3,,,", "negative_count", { column: "comments", value: "-3" }],
    ["facebook,arka,1,2023-05-24,,a, b,,1,2,3,4,5", "ragged_row", { cells: 13, columns: 12 }],
    [header.trim(), "repeated_header", {}],
  ])("%s: %s", async (bad, code, params) => {
    const good = "facebook,arka,5,2023-05-24 10:00,,,,1,,,,";
    const { rows, posts, rejections } = await readText(`${header}${bad}\n${good}\n`);
    expect(rows).toBe(2);
    expect(posts).toHaveLength(1);
    expect(rejections).toEqual([{ line: 2, code, params, text: bad }]);
  });
});

test("totals and blank lines are no rows", async () => {
  const { rows } = await readText(
    `${header}\n,,,,,,,,,,,\nИтого,,,,,,,7,,,,\nfacebook,a,1,2023-05-24 10:00,,,,7,,,,\n\n`,
  );
  expect(rows).toBe(1);
});

test("a row whose counts are cut off is taken with unknown counts and a warning", async () => {
  const { posts, warnings } = await readText(`${header}facebook,a,1,2023-05-24 10:00,,text\n`);
  expect(posts[0]).toMatchObject({ likes: null, shares: null });
  expect(warnings).toContainEqual({ code: "short_rows", params: { rows: 1, line: 2 } });
});

test("hostile cells are harmless: scripts in links, NUL and half characters in texts", async () => {
  const { posts, warnings } = await readText(row("facebook,a,1,2023-05-24 10:00,,te\0xt,javascript:alert(1),7,,,,"));
  expect(posts[0]).toMatchObject({ text: "text", permalink: null });
  expect(warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(["nul_removed", "permalink_dropped"]));
});

test("dates that can be read both ways are read day first, and that is said", async () => {
  const { posts, warnings } = await readText(row("facebook,a,1,03/02/2025 10:00,,,,7,,,,"));
  expect(posts[0]?.published).toEqual({ wall: "2025-02-03T10:00:00" });
  expect(warnings).toContainEqual({
    code: "date_order_assumed",
    params: { order: "day-month", value: "03/02/2025 10:00", dayFirst: "2025-02-03", monthFirst: "2025-03-02" },
  });
});

test("dates that can be read both ways are read as a person says, whatever else they look like", async () => {
  const text = `${row("facebook,a,1,03/02/2025 10:00,,,,7,,,,")}facebook,a,2,04.02.2025 10:00,,,,7,,,,\n`;
  const { posts, warnings } = await readText(text, { dateOrder: "month-day" });
  expect(posts.map(({ published }) => published)).toEqual([
    { wall: "2025-03-02T10:00:00" },
    { wall: "2025-04-02T10:00:00" },
  ]);
  expect(warnings.map(({ code }) => code)).not.toContain("date_order_assumed");
});

test("ids that Excel rounded to 15 digits are not believed", async () => {
  const ids = ["18355151116178700", "18068710030723800"];
  const { posts, rejections } = await readText(
    header + ids.map((id) => `instagram,a,${id},2023-05-24 10:00,,,,7,,,,\n`).join(""),
  );
  expect(posts).toEqual([]);
  expect(rejections.map(({ code }) => code)).toEqual(["damaged_id", "damaged_id"]);
});

test("a file without an account column asks for the account, and takes the one given", async () => {
  const text = "post_id,published_at,likes\n1,2023-05-24T10:00:00Z,7\n";
  await expect(readText(text)).rejects.toMatchObject({ code: "account_needed" });
  const { posts } = await readText(text, { account: { platform: "vk", handle: "@akimat" } });
  expect(posts[0]?.account).toEqual({ platform: "vk", handle: "akimat", externalId: null, name: null });
});

test("a table of comments is not taken for one of posts", async () => {
  const text = "platform,account,post_id,comment_id,date,text,likes\nfacebook,arka,1,77,2023-05-24 10:00,Рақмет,3\n";
  const { recognition, posts, comments } = await readText(text);
  expect(recognition).toMatchObject({ format: "akimetrics-comments", kind: "comments" });
  expect([posts.length, comments.length]).toEqual([0, 1]);
});

test("a table without ids is for a person to map", async () => {
  await expect(readText("platform,account,published_at,text\nfacebook,a,2023-05-24,x\n")).rejects.toMatchObject({
    code: "format_unknown",
    params: { header: "platform,account,published_at,text" },
  });
});
