import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  dateOfDayNumber,
  dayNumberOf,
  daysIn,
  eachDay,
  intersectPeriods,
  parseLocalDate,
  previousPeriod,
  weekdayOf,
} from "./period.ts";

const anyDate = fc.integer({ min: -50_000, max: 50_000 }).map(dateOfDayNumber);

describe("calendar days", () => {
  test.each([
    "2023-02-29",
    "2023-13-01",
    "2023-00-10",
    "2023-6-1",
    "2023-06-31",
    "23-06-01",
    "2023-06-01T00:00",
    "",
    "0000-01-01",
  ])("%s is no calendar day", (text) => expect(parseLocalDate(text)).toBeNull());

  test("29 February exists in leap years only", () => {
    expect(parseLocalDate("2024-02-29")).toBe("2024-02-29");
    expect(parseLocalDate("2000-02-29")).toBe("2000-02-29");
    expect(parseLocalDate("1900-02-29")).toBeNull();
  });

  test("days add over the ends of months and years", () => {
    expect(addDays("2023-12-31", 1)).toBe("2024-01-01");
    expect(addDays("2024-03-01", -1)).toBe("2024-02-29");
    expect(addMonths("2024-03-31", -1)).toBe("2024-02-29");
    expect(addMonths("2023-11-15", 3)).toBe("2024-02-15");
  });

  test("there is no day after the last that four digits can name", () => {
    expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
  });

  test("the week starts on Monday, before 1970 too", () => {
    expect(weekdayOf("2023-06-05")).toBe(0);
    expect(weekdayOf("2023-06-11")).toBe(6);
    expect(weekdayOf("1969-12-29")).toBe(0);
  });

  test("a day and its number name each other", () => {
    fc.assert(
      fc.property(anyDate, (date) => dateOfDayNumber(dayNumberOf(date)) === date && parseLocalDate(date) === date),
    );
  });
});

describe("periods", () => {
  test("the study's year has 365 days", () => {
    expect(daysIn({ from: "2022-06-01", to: "2023-05-31" })).toBe(365);
  });

  test("both ends are inside", () => {
    expect([...eachDay({ from: "2024-02-28", to: "2024-03-01" })]).toEqual(["2024-02-28", "2024-02-29", "2024-03-01"]);
  });

  test("the previous period is as long and ends the day before", () => {
    expect(previousPeriod({ from: "2023-03-01", to: "2023-03-31" })).toEqual({ from: "2023-01-29", to: "2023-02-28" });
    fc.assert(
      fc.property(anyDate, fc.nat(500), (from, length) => {
        const period = { from, to: addDays(from, length) };
        const previous = previousPeriod(period);
        return daysIn(previous) === daysIn(period) && addDays(previous.to, 1) === period.from;
      }),
    );
  });

  test("periods that only touch share a day, others none", () => {
    expect(
      intersectPeriods({ from: "2023-01-01", to: "2023-01-31" }, { from: "2023-01-31", to: "2023-02-02" }),
    ).toEqual({
      from: "2023-01-31",
      to: "2023-01-31",
    });
    expect(
      intersectPeriods({ from: "2023-01-01", to: "2023-01-30" }, { from: "2023-01-31", to: "2023-02-02" }),
    ).toBeNull();
  });
});
