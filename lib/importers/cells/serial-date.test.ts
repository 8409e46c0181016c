import { expect, test } from "vitest";
import { readText } from "#tests/read-import.ts";
import { readSerialDate } from "./serial-date.ts";

test.each([
  ["45070.4375", { year: 2023, month: 5, day: 24, time: { hour: 10, minute: 30, second: 0 }, offsetMinutes: null }],
  ["45070,5", { year: 2023, month: 5, day: 24, time: { hour: 12, minute: 0, second: 0 }, offsetMinutes: null }],
  ["45070", { year: 2023, month: 5, day: 24, time: null, offsetMinutes: null }],
])("%j is the number of a day", (text, date) => {
  expect(readSerialDate(text)).toEqual(date);
});

test.each(["", "4507", "145070", "45070.", "-45070", "4.507E+04", "12345"])("%j is none", (text) => {
  expect(readSerialDate(text)).toBeNull();
});

const table = (...dates: readonly string[]): string =>
  ["platform;account;post_id;published_at", ...dates.map((date, n) => `facebook;arka;${n};${date}`), ""].join("\n");

test("a table whose dates a spreadsheet left as numbers is read, and that is said", async () => {
  const { posts, rejections, warnings } = await readText(table("45070,4375", "45071,5"));
  expect(rejections).toEqual([]);
  expect(posts.map(({ published }) => published)).toEqual([
    { wall: "2023-05-24T10:30:00" },
    { wall: "2023-05-25T12:00:00" },
  ]);
  expect(warnings).toContainEqual({ code: "dates_of_spreadsheet", params: { rows: 2, line: 2 } });
});

test("a number among dates of another form is none: rows whose cells moved have counts there", async () => {
  const { posts, rejections } = await readText(table("2023-05-24 10:00", "40176", "2023-05-25 10:00"));
  expect(posts).toHaveLength(2);
  expect(rejections).toMatchObject([{ line: 3, code: "bad_date" }]);
});

test("two orders of day and month in one table are said, for dates that fit both may be wrong", async () => {
  const { posts, rejections, warnings } = await readText(
    table("24/05/2023 10:00", "25/05/2023 10:00", "05/26/2023 10:00", "05/06/2023 10:00"),
  );
  expect(posts).toHaveLength(3);
  expect(rejections).toMatchObject([{ line: 4, code: "bad_date" }]);
  expect(warnings).toContainEqual({ code: "date_order_contradicted", params: { rows: 1, line: 4 } });
});
