import { expect, test } from "vitest";
import { spansOf } from "./spans.ts";

test("spansOf writes runs of numbers in short", () => {
  expect(spansOf([98, 101, 102, 103, 105])).toBe("98, 101–103, 105");
  expect(spansOf([])).toBe("");
});
