import fc from "fast-check";
import { expect, test } from "vitest";
import { readPageAddress } from "./page-address.ts";

test.each([
  ["https://www.facebook.com/sunny.akimat", "facebook", "sunny.akimat", null],
  ["facebook.com/profile.php?id=100064000000001", "facebook", null, "100064000000001"],
  ["https://m.facebook.com/pages/Sunny-Akimat/123456789", "facebook", null, "123456789"],
  ["https://facebook.com/people/Sunny/100064000000001/", "facebook", null, "100064000000001"],
  ["https://www.instagram.com/sunny.akimat/?hl=ru", "instagram", "sunny.akimat", null],
  ["https://t.me/sunny_akimat/123", "telegram", "sunny_akimat", null],
  ["https://t.me/s/sunny_akimat", "telegram", "sunny_akimat", null],
  ["https://www.youtube.com/@sunny", "youtube", "sunny", null],
  ["https://www.youtube.com/c/Sunny", "youtube", "Sunny", null],
  ["https://www.youtube.com/channel/UCaaaaaaaaaaaaaaaaaaaaaa", "youtube", null, "UCaaaaaaaaaaaaaaaaaaaaaa"],
  ["https://vk.com/public123", "vk", "public123", null],
  ["https://twitter.com/sunny/status/1", "x", "sunny", null],
  ["https://www.tiktok.com/@sunny/video/1", "tiktok", "sunny", null],
  ["https://www.threads.net/@sunny", "threads", "sunny", null],
  ["https://vk.com/%D0%B0%D0%BA%D0%B8%D0%BC%D0%B0%D1%82", "vk", "акимат", null],
])("%s names a page", (address, platform, handle, externalId) => {
  expect(readPageAddress(address)).toEqual({ platform, handle, externalId });
});

test.each([
  "https://www.instagram.com/p/Cabc/",
  "https://youtu.be/abc",
  "https://www.youtube.com/watch?v=abc",
  "https://t.me/+abcdef",
  "https://vk.com/wall-1_2",
  "https://facebook.com.example.org/sunny",
  "https://example.kz/sunny",
  "javascript:alert(1)",
  "",
])("%s names none", (address) => {
  expect(readPageAddress(address)).toBeNull();
});

test("whatever is typed, a page has a name or a number", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const page = readPageAddress(`https://t.me/${text}`);
      return page === null || Boolean(page.handle ?? page.externalId);
    }),
  );
});
