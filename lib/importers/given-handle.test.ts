import { expect, test } from "vitest";
import { readGivenHandle } from "./given-handle.ts";

test.each([
  ["arka.example", null, "arka.example"],
  ["https://t.me/arka_example", "telegram", "arka_example"],
  ["www.instagram.com/arka.example/?hl=kk", "instagram", "arka.example"],
  ["https://www.youtube.com/@arka", null, "arka"],
  ["https://www.facebook.com/profile.php?id=100000000000077", "facebook", "100000000000077"],
] as const)("%s on %s is %s", (text, platform, handle) => {
  expect(readGivenHandle(text, platform)).toBe(handle);
});

test.each([
  ["https://t.me/arka_example", "facebook"],
  ["https://www.instagram.com/p/Cq0aaaaaaa1/", "instagram"],
  ["https://akimat.example/arka", null],
  ["a/b", null],
] as const)("%s on %s is refused, not kept as a name", (text, platform) => {
  expect(() => readGivenHandle(text, platform)).toThrow("account_malformed");
});
