import { expect, test } from "vitest";
import { yardstickPassed } from "./yardstick-passed.ts";

const hour = 3600;

test.each([
  [24 * hour, 1, "under24"],
  [24 * hour + 1, 1, "over24"],
  [72 * hour + 1, 3, "over72"],
  [5 * 24 * hour, 4, "over3"],
  [21 * 24 * hour, 15, "over3"],
  [22 * 24 * hour, 16, "over15"],
] as const)("%d seconds and %d working days are %s", (ageSeconds, workingDays, passed) => {
  expect(yardstickPassed({ ageSeconds, workingDays })).toBe(passed);
});

test("a comment of Friday night has passed 72 hours on Tuesday, without three working days", () => {
  expect(yardstickPassed({ ageSeconds: 80 * hour, workingDays: 2 })).toBe("over72");
});
