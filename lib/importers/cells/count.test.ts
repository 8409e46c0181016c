import { describe, expect, test } from "vitest";
import { readCount } from "./count.ts";

describe("a count", () => {
  test.each([
    ["0", 0],
    [" 35 ", 35],
    ["12,400", 12_400],
    ["1,234,567", 1_234_567],
    ["12 400", 12_400],
    ["12\u00a0400", 12_400],
    ["1\u202f234\u202f567", 1_234_567],
    ["1.234.567", 1_234_567],
    ["12.0", 12],
    ["12,00", 12],
    ["1 234,00", 1_234],
    ["1\u00a0234.0", 1_234],
    ["1,234.00", 1_234],
    ["1.234,00", 1_234],
    ["2147483647", 2_147_483_647],
  ])("%j is %d", (text, value) => {
    expect(readCount(text)).toEqual({ value, rounded: false });
  });

  test.each(["", " ", "N/A", "-", "--", "—", "null", "NaN", "NAN", "[]"])("%j is unknown", (text) => {
    expect(readCount(text)).toEqual({ value: null, rounded: false });
  });

  test.each([
    ["1.2K", 1_200],
    ["1,2 тыс.", 1_200],
    ["3 млн", 3_000_000],
    ["5 мың", 5_000],
    ["2M", 2_000_000],
  ])("%j is about %d", (text, value) => {
    expect(readCount(text)).toEqual({ value, rounded: true });
  });

  test.each([
    "12.400",
    "0,400",
    "12.5",
    "1,23",
    "12,40,00",
    "1e5",
    "7.03E+14",
    "12%",
    "five",
    "1 2",
    "99999999999999",
    "99999999999",
    "2147483648",
    "2,147,483,648",
    "2147483648.0",
    "999 млрд",
    "1,234,00",
    "1 234,50",
    "#REF!",
    "#N/A",
    "#ЗНАЧ!",
    "5\0",
    "3 apples",
  ])("%j is refused rather than guessed", (text) => {
    expect(readCount(text)).toEqual({ fault: "bad_count" });
  });

  test.each(["-1", "-12,400", "−3"])("%j is below zero", (text) => {
    expect(readCount(text)).toEqual({ fault: "negative_count" });
  });
});
