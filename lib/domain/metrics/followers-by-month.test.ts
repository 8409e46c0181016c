import { expect, test } from "vitest";
import { followersByMonth } from "./followers-by-month.ts";

test("each month shows its newest count, and a month without one stays unknown", () => {
  const counts = [
    { date: "2023-03-30", followers: 130 },
    { date: "2023-01-05", followers: 100 },
    { date: "2023-01-26", followers: 110 },
  ];
  expect(followersByMonth(counts)).toEqual([
    { month: "2023-01", followers: 110, date: "2023-01-26" },
    { month: "2023-02", followers: null, date: null },
    { month: "2023-03", followers: 130, date: "2023-03-30" },
  ]);
});

test("without counts there is no curve", () => {
  expect(followersByMonth([])).toEqual([]);
});
