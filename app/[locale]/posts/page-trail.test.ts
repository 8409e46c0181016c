import { expect, test } from "vitest";
import { nextPage, parseTrail, previousPage } from "./page-trail.ts";

/** Walks to a page and back again by the addresses alone. */
function trailOf(parameters: [string, string][] | null): string[] {
  return parseTrail(new Map(parameters ?? []).get("trail") ?? null);
}

test("whoever goes three pages on comes back by the same pages", () => {
  const second = nextPage([], null, "AAA");
  const third = nextPage(trailOf(second), "AAA", "BBB");
  const fourth = nextPage(trailOf(third), "BBB", "CCC");
  expect(previousPage(trailOf(fourth))).toEqual([
    ["cursor", "BBB"],
    ["trail", "-,AAA"],
  ]);
  expect(previousPage(trailOf(third))).toEqual([
    ["cursor", "AAA"],
    ["trail", "-"],
  ]);
  expect(previousPage(trailOf(second))).toEqual([]);
});

test("the first page has none before it", () => {
  expect(previousPage(parseTrail(null))).toBeNull();
});

test("an address does not grow without end, and the way back ends where it was forgotten", () => {
  let trail: string[] = [];
  for (let page = 1; page <= 60; page += 1)
    trail = trailOf(nextPage(trail, page === 1 ? null : `c${page}`, `c${page + 1}`));
  expect(trail).toHaveLength(40);
  expect(trail[0]).not.toBe("-");
});

test("what is no cursor is dropped", () => {
  expect(parseTrail("AAA,<script>,BBB")).toEqual(["AAA", "BBB"]);
});
