import { describe, expect, test } from "vitest";
import { countValues } from "../statistics/value-counts.ts";
import { countDistributions } from "./count-distribution.ts";
import { coverageCalendar } from "./coverage-calendar.ts";
import type { BucketFacts } from "./facts.ts";
import { rhythmOf, weekHours } from "./rhythm.ts";
import { timeSeries } from "./time-series.ts";

const day = (startDate: string, posts: number, likes: number, known = posts): BucketFacts => {
  const none = { n: 0, sum: 0 };
  return {
    accountId: 1,
    startDate,
    posts,
    sums: { likes: { n: known, sum: likes }, comments: none, shares: none, views: none, interactions: none },
  };
};

describe("engagement over time", () => {
  const period = { from: "2023-06-08", to: "2023-06-14" };

  test("means are sums over known posts; a step without any has no mean", () => {
    const points = timeSeries(
      period,
      "day",
      [day("2023-06-09", 2, 10), day("2023-06-09", 2, 20, 1), day("2023-06-30", 9, 9)],
      null,
    );
    expect(points).toHaveLength(7);
    expect(points[1]?.posts).toBe(4);
    expect(points[1]?.means.likes).toEqual({ n: 3, sum: 30, mean: 10 });
    expect(points[0]?.means.likes).toEqual({ n: 0, sum: 0, mean: null });
    expect(points[1]?.base).toBeNull();
  });

  test("each step is compared with the step as far into the period before", () => {
    const points = timeSeries(
      period,
      "week",
      [day("2023-06-08", 1, 8), day("2023-06-12", 1, 6)],
      [day("2023-06-01", 1, 2), day("2023-06-04", 1, 4), day("2023-06-05", 1, 7)],
    );
    expect(points.map((point) => [point.period.from, point.base?.period.from])).toEqual([
      ["2023-06-08", "2023-06-01"],
      ["2023-06-12", "2023-06-05"],
    ]);
    expect(points.map((point) => [point.means.likes.mean, point.base?.means.likes.mean])).toEqual([
      [8, 3],
      [6, 7],
    ]);
  });
});

test("a century that was asked about lists the steps of the year that is known, compared as far back", () => {
  const known = { from: "2023-06-08", to: "2023-06-14" };
  const points = timeSeries({ from: "2023-06-08", to: "2023-06-30" }, "day", [day("2023-06-09", 1, 8)], [], known);
  expect(points.map((point) => point.period.from)).toHaveLength(7);
  expect(points[0]?.base?.period.from).toBe("2023-05-16");
});

describe("posting rhythm", () => {
  test("accounts add up in rows of days, Monday first", () => {
    const week = (slot: number) => Array.from({ length: weekHours }, (_, hour) => (hour === slot ? 1 : 0));
    const rhythm = rhythmOf([week(0), week(167)]);
    expect(rhythm.rows[0]?.[0]).toBe(1);
    expect(rhythm.rows[6]?.[23]).toBe(1);
    expect(rhythm).toMatchObject({ posts: 2, peak: 1 });
  });

  test("no posts make an empty matrix", () => {
    expect(rhythmOf([])).toMatchObject({ posts: 0, peak: 0 });
  });
});

describe("coverage calendar", () => {
  const period = { from: "2023-06-01", to: "2023-06-05" };

  test("tells posts, silence, and days without data apart", () => {
    const calendar = coverageCalendar(
      [1, 2],
      [
        { accountId: 1, covered: [{ from: "2023-06-01", to: "2023-06-04" }], days: [{ date: "2023-06-01", posts: 3 }] },
        { accountId: 2, covered: [{ from: "2023-06-02", to: "2023-06-03" }], days: [] },
      ],
      period,
    );
    expect(calendar.days.map(({ state }) => state)).toEqual(["posts", "silent", "silent", "partial", "unknown"]);
    expect(calendar.days.map(({ posts }) => posts)).toEqual([3, 0, 0, 0, null]);
    expect(calendar).toMatchObject({ coveredAccountDays: 6, unknownDays: 1 });
    expect(calendar.longestSilence.value).toBe(2);
  });

  test("counts the days that it does not list as unknown", () => {
    const known = { from: "2023-06-01", to: "2023-06-02" };
    const coverage = [{ accountId: 1, covered: [known], days: [{ date: "2023-06-01", posts: 3 }] }];
    const { days, ...numbers } = coverageCalendar([1], coverage, { from: "2000-01-01", to: "2100-12-31" }, known);
    const { days: all, ...expected } = coverageCalendar([1], coverage, { from: "2000-01-01", to: "2100-12-31" });
    expect(numbers).toEqual(expected);
    expect([days.length, all.length]).toEqual([2, 36_890]);
  });

  test("an account of which nothing is known leaves every day unknown", () => {
    const calendar = coverageCalendar([5], [], period);
    expect(calendar.unknownDays).toBe(5);
    expect(calendar.longestSilence).toMatchObject({ value: null, reason: "no_coverage" });
  });
});

describe("distributions side by side", () => {
  test("share their bins, and a group without known counts has none", () => {
    const [small, large, hidden] = countDistributions([countValues([0, 1]), countValues([120]), countValues([null])]);
    expect(small?.bins.map(({ from }) => from)).toEqual(large?.bins.map(({ from }) => from));
    expect(hidden).toMatchObject({ bins: [], summary: { reason: "all_unknown" } });
  });
});
