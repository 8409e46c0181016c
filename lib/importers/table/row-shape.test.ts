import { expect, test } from "vitest";
import { beginsAlike } from "./row-shape.ts";

test("a line begins like a row where its ids and dates stand as the row's do", () => {
  const row = ["facebook", "arka", "812", "2023-05-24 10:00", "text"];
  expect(beginsAlike(["facebook", "orda", "9", "2023-05-25 11:30", "x"], row, 4)).toBe(true);
  expect(beginsAlike(["we opened", " a park", " a school", " a road", "x"], row, 4)).toBe(false);
});

test("without ids and dates before the text, a word must be the same", () => {
  expect(beginsAlike(["facebook", "orda", "x"], ["facebook", "arka", "text"], 2)).toBe(true);
  expect(beginsAlike(["one", "two", "x"], ["facebook", "arka", "text"], 2)).toBe(false);
  expect(beginsAlike(["anything", "x"], ["text", "x"], 0)).toBe(false);
});
