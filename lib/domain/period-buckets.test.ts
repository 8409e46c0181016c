import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dateOfDayNumber, eachDay, periodOfMonth } from "./period.ts";
import { bucketsOf, bucketUnits, splitPeriod } from "./period-buckets.ts";
import { periodOfPreset, periodPresets, presetOfPeriod, studyYear } from "./period-presets.ts";

const anyPeriod = fc
  .tuple(fc.integer({ min: 10_000, max: 25_000 }), fc.nat(1000))
  .map(([from, length]) => ({ from: dateOfDayNumber(from), to: dateOfDayNumber(from + length) }));

describe("steps of a chart", () => {
  test("weeks start on Monday and are clipped to the period", () => {
    expect(bucketsOf({ from: "2023-06-01", to: "2023-06-13" }, "week")).toEqual([
      { from: "2023-06-01", to: "2023-06-04" },
      { from: "2023-06-05", to: "2023-06-11" },
      { from: "2023-06-12", to: "2023-06-13" },
    ]);
  });

  test("steps fill the period without gap or overlap", () => {
    fc.assert(
      fc.property(anyPeriod, fc.constantFrom(...bucketUnits), (period, unit) => {
        const buckets = bucketsOf(period, unit);
        expect(buckets.flatMap((bucket) => [...eachDay(bucket)])).toEqual([...eachDay(period)]);
      }),
      { numRuns: 50 },
    );
  });
});

test.each(bucketUnits)("steps of one %s end with the last day that has a name", (unit) => {
  expect(bucketsOf({ from: "9999-12-30", to: "9999-12-31" }, unit).at(-1)?.to).toBe("9999-12-31");
});

describe("whole months and edges", () => {
  test("a period from mid-month to mid-month", () => {
    expect(splitPeriod({ from: "2023-01-15", to: "2023-04-02" })).toEqual({
      months: ["2023-02", "2023-03"],
      edges: [
        { from: "2023-01-15", to: "2023-01-31" },
        { from: "2023-04-01", to: "2023-04-02" },
      ],
    });
  });

  test("the study's year is twelve months and no edge", () => {
    const split = splitPeriod(studyYear);
    expect(split.months).toHaveLength(12);
    expect(split.edges).toEqual([]);
  });

  test("partial months side by side are one stretch", () => {
    expect(splitPeriod({ from: "2023-06-15", to: "2023-07-15" }).edges).toEqual([
      { from: "2023-06-15", to: "2023-07-15" },
    ]);
  });

  test("months and edges hold each day exactly once", () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const { months, edges } = splitPeriod(period);
        const days = [...months.map(periodOfMonth), ...edges].flatMap((part) => [...eachDay(part)]);
        expect(days.sort()).toEqual([...eachDay(period)]);
        expect(edges.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 50 },
    );
  });
});

describe("periods by name", () => {
  test.each([
    ["last7Days", { from: "2024-02-24", to: "2024-03-01" }],
    ["last12Months", { from: "2023-03-02", to: "2024-03-01" }],
    ["thisYear", { from: "2024-01-01", to: "2024-03-01" }],
    ["previousYear", { from: "2023-01-01", to: "2023-12-31" }],
    ["studyYear", { from: "2022-06-01", to: "2023-05-31" }],
  ] as const)("%s on 1 March 2024", (preset, period) => {
    expect(periodOfPreset(preset, "2024-03-01", null)).toEqual(period);
  });

  test("all data has no period while there is none", () => {
    expect(periodOfPreset("allData", "2024-03-01", null)).toBeNull();
  });

  test("all data end today where a post is dated in the future", () => {
    const data = { from: "2023-01-01", to: "2099-12-31" };
    expect(periodOfPreset("allData", "2024-03-01", data)).toEqual({ from: "2023-01-01", to: "2024-03-01" });
  });

  test("a period is recognised by its name", () => {
    for (const preset of periodPresets) {
      const period = periodOfPreset(preset, "2024-08-17", { from: "2020-01-01", to: "2024-08-01" });
      expect(period && presetOfPeriod(period, "2024-08-17", { from: "2020-01-01", to: "2024-08-01" })).toBe(preset);
    }
    expect(presetOfPeriod({ from: "2024-01-05", to: addDays("2024-01-05", 3) }, "2024-08-17", null)).toBeNull();
  });
});
