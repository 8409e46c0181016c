import fc from "fast-check";
import { expect, test } from "vitest";
import { nearMisses } from "#tests/near-misses.ts";
import { platformOfLink, readAccountAddress, readPermalink, readPermalinkOfAnyForm } from "./permalink.ts";

test.each([
  ["https://www.facebook.com/a/posts/1", "https://www.facebook.com/a/posts/1"],
  ["http://m.facebook.com/story.php?id=1&x=2", "https://m.facebook.com/story.php?id=1&x=2"],
  ["facebook.com/a", "https://facebook.com/a"],
])("%s leads to the platform", (text, link) => {
  expect(readPermalink(text, "facebook")).toBe(link);
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt://facebook.com/%0aalert(1)",
  "data:text/html,x",
  "https://facebook.com.evil.example/a",
  "https://evil.example/facebook.com",
  "https://evilfacebook.com/a",
  "https://facebook.com@evil.example/",
  "https://user:pass@facebook.com/",
  "https://facebook.com\\@evil.example",
  'https://facebook.com/"onclick=x',
  "https://facebook.com/<script>",
  "//facebook.com/a",
  "ftp://facebook.com/a",
  "https://instagram.com/p/1",
])("%s does not", (text) => {
  expect(readPermalink(text, "facebook")).toBeNull();
});

test.each([
  ["https://www.facebook.com/akimat.example/posts/1", { handle: "akimat.example", externalId: null }],
  ["https://www.facebook.com/100000000000077/posts/1", { handle: null, externalId: "100000000000077" }],
  ["https://www.facebook.com/profile.php?id=100000000000077", { handle: null, externalId: "100000000000077" }],
  ["https://www.facebook.com/reel/1", null],
  ["https://www.facebook.com/", null],
])("%s is a page address of %j", (text, account) => {
  expect(readAccountAddress(text, "facebook")).toEqual(account);
});

test.each([
  ["https://m.facebook.com/example.page", "facebook"],
  [" WWW.Instagram.com/p/Cx1/ ", "instagram"],
  ["youtu.be/abc", "youtube"],
  ["https://x.com/example", "x"],
  ["https://netflix.com/example", null],
  ["https://facebook.com.example.org/", null],
  ["310000123", null],
  ["akimat.example", null],
])("the platform to which %j leads is %j", (text, platform) => {
  expect(platformOfLink(text)).toBe(platform);
});

const links = [
  ...[
    "https://www.instagram.com/p/C0/c/17900000000000/",
    "https://instagram.com/",
    "https://instagram.com",
    "HTTPS://a.b",
  ],
  ...[
    "https://instagram.com?x=1",
    "https://notinstagram.com/p/1",
    "https://instagram.com.kz/p",
    "https://-.instagr.am/p/1",
  ],
  ...[
    "http://instagram.com/p/1",
    "instagram.com/p/1",
    "https://Instagram.com/p/1",
    "https://instagram.com/?a=[1]&b=(2)~#c",
  ],
];

test("a link of the common form is read as links of any form", () => {
  fc.assert(
    fc.property(nearMisses(links), (text) => {
      expect(readPermalink(text, "instagram")).toBe(readPermalinkOfAnyForm(text, "instagram"));
    }),
    { numRuns: 3_000 },
  );
});
