import { expect, test } from "vitest";
import { readFixture, readText } from "#tests/read-import.ts";

test("videos of TikTok Studio arrive with the account and id of their link", async () => {
  const { recognition, posts } = await readFixture(new URL("fixture.csv", import.meta.url));
  expect(recognition).toMatchObject({ format: "tiktok-studio-videos", needsTimeZone: true });
  expect(posts).toMatchObject([
    {
      account: { platform: "tiktok", handle: "arka.example", externalId: null, name: null },
      externalId: "7567000000000000001",
      published: { wall: "2025-10-31T18:19:10" },
      type: "video",
      text: "Саябақ, ашылды 🌾",
      likes: 1774,
      comments: 42,
      shares: 413,
      views: 172353,
      saves: 180,
    },
    { externalId: "7567000000000000002", type: "photo", comments: null },
  ]);
});

test("the words of the earlier page are known", async () => {
  const { posts } = await readText(
    "Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views\n" +
      "a,https://www.tiktok.com/@a/video/1,2023/01/02 03:04:05,1,2,3,4\n",
  );
  expect(posts).toMatchObject([{ likes: 1, comments: 2, shares: 3, views: 4, saves: null }]);
});

const idOf = (made: string): string => ((BigInt(Date.parse(made) / 1_000) << 32n) + 42n).toString();
const head = "Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views\n";
const row = (made: string, printed: string): string =>
  `a,https://www.tiktok.com/@akimat.example/video/${idOf(made)},"${printed}",1,2,3,4\n`;
const codesOf = ({ warnings }: { warnings: readonly { code: string }[] }) => warnings.map(({ code }) => code);

test("days without a year are those in the ids, and their moment is too", async () => {
  const found = await readText(
    head +
      row("2025-12-31T20:12:05Z", "December 31") +
      row("2026-01-24T02:50:48Z", "January 23") +
      row("2025-12-31T23:30:00Z", "1 января"),
  );
  expect(found.posts.map(({ published }) => published)).toEqual([
    { instant: new Date("2025-12-31T20:12:05Z") },
    { instant: new Date("2026-01-24T02:50:48Z") },
    { instant: new Date("2025-12-31T23:30:00Z") },
  ]);
  expect(found.recognition.needsTimeZone).toBe(false);
  expect(found.warnings).toContainEqual({ code: "year_from_id", params: { rows: 3, line: 2 } });
});

test("a day far from the moment in the id is the day of a publication that was scheduled", async () => {
  const found = await readText(head + row("2025-12-28T09:00:00Z", "January 2"));
  expect(found.posts.map(({ published }) => published)).toEqual([{ wall: "2026-01-02T00:00:00" }]);
  expect(codesOf(found)).toContain("time_of_day_missing");
});

test("a day without a year and without such an id is no date", async () => {
  const { rejections } = await readText(`${head}a,https://www.tiktok.com/@a/video/1,July 16,1,2,3,4\n`);
  expect(rejections).toMatchObject([{ code: "bad_date" }]);
});

const times = [
  ["2025-11-01T09:00:00Z", "2025/11/01 12:00:04"],
  ["2025-11-02T10:10:10Z", "2025/11/02 13:10:12"],
  ["2025-11-03T07:07:07Z", "2025/11/03 10:07:10"],
  ["2025-11-04T07:07:07Z", "2025/11/05 19:00:00"],
] as const;

test("the clock of a file is the one by which most ids agree with their times, and it is said", async () => {
  const text = head + times.map(([made, printed]) => row(made, printed)).join("");
  const found = await readText(text);
  expect(found.posts.map(({ published }) => published)).toEqual([
    { instant: new Date("2025-11-01T09:00:04Z") },
    { instant: new Date("2025-11-02T10:10:12Z") },
    { instant: new Date("2025-11-03T07:07:10Z") },
    { instant: new Date("2025-11-05T16:00:00Z") },
  ]);
  expect(found.warnings).toContainEqual({ code: "tool_time_zone", params: { timeZone: "UTC+3" } });
  const given = await readText(text, { timeZone: "Asia/Almaty" });
  expect(given.posts[0]?.published).toEqual({ wall: "2025-11-01T12:00:04" });
});

test("two rows, or rows that disagree, tell no clock", async () => {
  const two = await readText(
    head +
      times
        .slice(0, 2)
        .map(([made, printed]) => row(made, printed))
        .join(""),
  );
  expect(two.posts[0]?.published).toEqual({ wall: "2025-11-01T12:00:04" });
  const mixed = times.map(([made, printed], i) => row(made, i % 2 === 0 ? printed : "2025/11/20 01:23:45"));
  const found = await readText(head + mixed.join(""));
  expect(found.posts[0]?.published).toEqual({ wall: "2025-11-01T12:00:04" });
});

test("a day without a time is told", async () => {
  const days = times.map(([made]) => row(made, "2025/11/01"));
  const { warnings } = await readText(head + days.join(""));
  expect(warnings).toContainEqual({ code: "time_of_day_missing", params: { rows: times.length, line: 2 } });
});
