import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, eachDay, weekdayOf } from "../period.ts";
import { movedDaysOff } from "./moved-days-off.ts";
import { qurbanAitDates } from "./public-holidays.ts";
import { isCertainYear, isWorkingDay, workingDaysBetween } from "./working-days.ts";

/** Days from Monday to Friday on which offices were closed. */
function closedWeekdays(year: number): string[] {
  const days = [...eachDay({ from: `${year}-01-01`, to: `${year}-12-31` })];
  return days.filter((date) => weekdayOf(date) < 5 && !isWorkingDay(date)).map((date) => date.slice(5));
}

describe("days off as published", () => {
  test("2019, with the day moved to 10 May", () => {
    expect(closedWeekdays(2019).join(" ")).toBe(
      "01-01 01-02 01-07 03-08 03-21 03-22 03-25 05-01 05-07 05-09 05-10 07-08 08-30 12-02 12-16 12-17",
    );
  });

  test("2020: a day off that had moved to 11 May moved on to 8 May", () => {
    expect(isWorkingDay("2020-05-11")).toBe(true);
    expect(isWorkingDay("2020-05-08")).toBe(false);
  });

  test("the study's year: 2022 and 2023", () => {
    expect(closedWeekdays(2022).join(" ")).toBe(
      "01-03 01-04 01-07 03-07 03-08 03-21 03-22 03-23 05-02 05-09 05-10 07-06 08-29 08-30 10-24 10-25 12-16",
    );
    expect(closedWeekdays(2023).join(" ")).toBe(
      "01-02 01-03 03-08 03-21 03-22 03-23 05-01 05-08 05-09 06-28 07-06 07-07 08-30 10-25 12-18",
    );
    expect(isWorkingDay("2022-08-27"), "a Saturday worked for 29 August").toBe(true);
  });

  test("2026: Nauryz at a weekend frees two days more, and 30 August is no holiday any more", () => {
    expect(closedWeekdays(2026).join(" ")).toBe(
      "01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 10-26 12-16",
    );
  });

  test("2027: Constitution Day is 15 March", () => {
    expect(isWorkingDay("2027-03-15")).toBe(false);
    expect(isWorkingDay("2027-08-30")).toBe(true);
  });

  test("Christmas and Qurban Ait at a weekend free no other day", () => {
    expect(isWorkingDay("2023-01-09")).toBe(true);
    expect(isWorkingDay("2019-08-12")).toBe(true);
  });
});

test("each moved day off trades a working day for a free one of its own", () => {
  for (const { free, worked } of movedDaysOff) {
    expect(isWorkingDay(free), free).toBe(false);
    expect(isWorkingDay(worked), worked).toBe(true);
  }
});

test("Qurban Ait is known for each year of the calendar, about eleven days earlier each time", () => {
  expect(qurbanAitDates.map((date) => Number(date.slice(0, 4)))).toEqual(
    Array.from({ length: 13 }, (_, i) => 2015 + i),
  );
  expect(isCertainYear(2015) && isCertainYear(2025)).toBe(true);
  expect(isCertainYear(2014) || isCertainYear(2026)).toBe(false);
});

describe("working days that passed", () => {
  test("the day of asking does not count", () => {
    expect(workingDaysBetween("2022-06-01", "2022-06-01")).toBe(0);
    expect(workingDaysBetween("2022-06-01", "2022-06-02")).toBe(1);
  });

  test("a question on Friday, answered on Monday, waited one working day", () => {
    expect(workingDaysBetween("2022-06-03", "2022-06-06")).toBe(1);
    expect(workingDaysBetween("2022-06-03", "2022-06-05")).toBe(0);
  });

  test("three working days over Nauryz 2023 end a week later", () => {
    expect(workingDaysBetween("2023-03-20", "2023-03-28")).toBe(3);
    expect(workingDaysBetween("2023-03-20", "2023-03-27")).toBe(2);
  });

  test("days outside the counted years are counted one by one, with the same result", () => {
    expect(workingDaysBetween("2040-12-20", "2041-01-10")).toBe(
      workingDaysBetween("2040-12-20", "2040-12-31") + workingDaysBetween("2040-12-31", "2041-01-10"),
    );
  });

  test("spans add up, day by day", () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays("2015-01-01", days));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (from, a, b) => {
        const [middle, end] = [addDays(from, a), addDays(from, a + b)];
        expect(workingDaysBetween(from, end)).toBe(workingDaysBetween(from, middle) + workingDaysBetween(middle, end));
      }),
    );
    fc.assert(
      fc.property(day, (date) => {
        expect(workingDaysBetween(addDays(date, -1), date)).toBe(isWorkingDay(date) ? 1 : 0);
      }),
    );
  });
});
