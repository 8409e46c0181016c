import { expect, test } from "vitest";
import { definedMetric, undefinedMetric } from "./metric-value.ts";
import { peerMedian } from "./peer-median.ts";

test("half of the accounts lie below, half above", () => {
  expect(peerMedian([9, 1, 4].map((value) => definedMetric(value, 10)))).toEqual(definedMetric(4, 3));
  expect(peerMedian([1, 4, 9, 2].map((value) => definedMetric(value, 10)))).toEqual(definedMetric(3, 4));
});

test("an account without a value is left out, not taken as 0", () => {
  const values = [definedMetric(6, 10), undefinedMetric("no_followers"), definedMetric(8, 10)];
  expect(peerMedian(values)).toEqual(definedMetric(7, 2, 1));
});

test("where no account has a value there is no median, and it says why", () => {
  expect(peerMedian([undefinedMetric("no_posts")])).toEqual(undefinedMetric("no_base", 0, 1));
  expect(peerMedian([]).value).toBeNull();
});
