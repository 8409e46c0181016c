import fc from "fast-check";
import { expect, test } from "vitest";
import { ownPath } from "./request-path.ts";

test("a path of our own is gone back to, with its query", () => {
  expect(ownPath("/kk/posts?search=a%20b", "kk")).toBe("/kk/posts?search=a%20b");
});

test.each([
  "",
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "/.//evil.example",
  "/kk/..//evil.example",
  "/\t/evil.example",
  "javascript:alert(1)",
  "/kk/sign-in?to=/kk",
  "/kk/../\\evil.example",
])("%j leads to the overview", (to) => {
  expect(ownPath(to, "ru")).toBe("/ru");
});

test("nothing leads to another site", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("/", "\\", ":", ".", "e", "@", "\t", "?", "#", " ") }), (to) => {
      const here = "http://localhost:3000";
      expect(new URL(ownPath(`/${to}`, "en"), here).origin).toBe(here);
    }),
    { numRuns: 5000 },
  );
});
