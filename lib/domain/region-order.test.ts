import { expect, test } from "vitest";
import { regionRank } from "./region-order.ts";
import { regions } from "./regions.ts";

test("the study's regions come first, as it prints them, then the others by code, then none", () => {
  const codes = [null, ...regions.map(({ code }) => code)].toReversed();
  const ordered = codes.toSorted((a, b) => regionRank(a) - regionRank(b));
  expect(ordered.slice(0, 4)).toEqual(["KZ-61", "KZ-27", "KZ-10", "KZ-11"]);
  expect(ordered.at(-1)).toBeNull();
  expect(new Set(codes.map(regionRank)).size).toBe(regions.length + 1);
});
