import fc from "fast-check";
import { expect, test } from "vitest";
import { nearMisses } from "#tests/near-misses.ts";
import { readCleanedTotalWord, readTotalWord } from "./row-sorter.ts";

const totals = [
  "Total",
  "TOTALS:",
  " Grand total",
  "\u00adИтого:",
  "ВСЕГО",
  "Барлығы",
  "Жиыны",
  "жалпы",
  "Gesamt",
  "42",
];

test("a total is told by its first letter as by the whole word", () => {
  expect(totals.map(readTotalWord).filter((word) => word === null)).toEqual([null]);
  fc.assert(
    fc.property(nearMisses(totals), (cell) => {
      expect(readTotalWord(cell)).toBe(readCleanedTotalWord(cell));
    }),
    { numRuns: 2_000 },
  );
});
