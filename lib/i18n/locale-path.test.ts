import { expect, test } from "vitest";
import { localePath, switchLocale } from "./locale-path.ts";

test("a page lies under its language", () => {
  expect(localePath("ru", "/")).toBe("/ru");
  expect(localePath("kk", "/posts?sort=likes")).toBe("/kk/posts?sort=likes");
});

test("switching the language stays on the page", () => {
  expect(switchLocale("/kk/accounts/7", "en")).toBe("/en/accounts/7");
  expect(switchLocale("/kk", "ru")).toBe("/ru");
  expect(switchLocale("/", "ru")).toBe("/ru");
});
