import { expect, test } from "vitest";
import { parseImportOptions } from "./parse-import-options.ts";

const now = new Date("2026-11-23T10:00:00Z");

function parse(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ platform: "", handle: "", timeZone: "", capturedAt: "", ...fields })) {
    form.set(name, value);
  }
  return parseImportOptions(form, now);
}

test("a form left blank says nothing", () => {
  expect(parse({})).toEqual({});
});

test("what a person fills in is said of the file, the time by the office clock of its day", () => {
  expect(
    parse({
      platform: "facebook",
      handle: " @Akimat ",
      timeZone: "Asia/Oral",
      capturedAt: "2023-07-01T09:00",
      dateOrder: "month-day",
    }),
  ).toEqual({
    account: { platform: "facebook", handle: "Akimat" },
    timeZone: "Asia/Oral",
    dateOrder: "month-day",
    capturedAt: "2023-07-01T03:00:00.000Z",
  });
});

test("the address of a page in place of its name is read, not kept as a name", () => {
  const account = { platform: "telegram", handle: "arka_example" };
  expect(parse({ platform: "telegram", handle: "https://t.me/arka_example" })).toEqual({ account });
  expect(() => parse({ platform: "facebook", handle: "https://t.me/arka_example" })).toThrow("account_malformed");
});

test("half an account is refused, not guessed", () => {
  expect(() => parse({ platform: "facebook" })).toThrow("account_malformed");
  expect(() => parse({ handle: "akimat" })).toThrow("account_malformed");
});

test("a zone that does not exist and a capture that has not happened are refused", () => {
  expect(() => parse({ timeZone: "Asia/Nowhere" })).toThrow("bad_time_zone");
  expect(() => parse({ capturedAt: "2030-01-01T00:00" })).toThrow("capture_in_future");
  expect(() => parse({ capturedAt: "2023-02-30T00:00" })).toThrow("bad_instant");
});
