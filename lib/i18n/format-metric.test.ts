import { expect, test } from "vitest";
import { getMetric } from "#lib/domain/metrics/registry.ts";
import { noValue } from "./format.ts";
import { formatMetric } from "./format-metric.ts";

test("values are written as their unit wants", () => {
  expect(formatMetric(getMetric("posts"), 1095, "en")).toBe("1,095");
  expect(formatMetric(getMetric("likesMean"), 34.96, "ru")).toBe("35,0");
  expect(formatMetric(getMetric("activeDayShare"), 0.5, "kk")).toBe("50,0%");
  expect(formatMetric(getMetric("medianGapSeconds"), 8100, "en")).toContain("2");
});

test("an unknown value is never a number", () => {
  for (const id of ["posts", "activeDayShare", "medianGapSeconds"] as const) {
    expect(formatMetric(getMetric(id), null, "en")).toBe(noValue);
  }
});
