import { describe, expect, test } from "vitest";
import { publishTable } from "./publish-table.ts";
import type { SurveyTable } from "./survey-table.ts";

function table(ns: readonly number[], blank = 0, dontKnow = 0): SurveyTable {
  const answered = ns.reduce((sum, n) => sum + n, 0);
  const counts = { total: answered + blank, notShown: 0, asked: answered + blank, blank, answered, dontKnow };
  return {
    question: "q",
    counts: { ...counts, notListed: 0, ticks: answered },
    base: { kind: "answered", n: answered, weighted: answered },
    rows: ns.map((n, place) => ({
      code: `o${place}`,
      n,
      weighted: n,
      share: n / answered,
      interval: null,
      isDontKnow: false,
    })),
    likert: null,
    numbers: null,
    unmatched: [],
  };
}

describe("publishTable", () => {
  test("shows everything where nothing is small", () => {
    expect(publishTable(table([20, 30, 0], 7), 5)).toMatchObject({
      hiddenRows: [false, false, false],
      counts: { total: 57, asked: 57, blank: 7, answered: 50 },
      baseN: 50,
      isAnyHidden: false,
    });
  });

  test("keeps the least and the greatest number, which are single people's, from whoever may not read those", () => {
    expect(publishTable(table([20, 30]), 5).hasExtremes).toBe(false);
    expect(publishTable(table([20, 30]), 0).hasExtremes).toBe(true);
  });

  test("hides the count of “don't know” where it stands for a hidden row", () => {
    const published = publishTable(table([20, 30, 2], 0, 2), 5);
    expect(published.hiddenRows).toEqual([true, false, true]);
    expect(published.counts).toMatchObject({ answered: 52, dontKnow: null });
  });

  test("hides all rows and bases of a question that only a few answered", () => {
    const published = publishTable(table([2, 1, 0], 40), 5);
    expect(published.hiddenRows).toEqual([true, true, true]);
    expect(published.baseN).toBeNull();
    expect(published.counts).toMatchObject({ total: 43, asked: 43, blank: null, answered: null, ticks: null });
  });

  test("hides who is left of a filter that only a few pass", () => {
    expect(publishTable(table([3]), 5).counts).toMatchObject({ total: null, asked: null, answered: null });
  });
});
