import { expect, test } from "vitest";
import { whatIsMissing } from "./what-is-missing.ts";

const nothing = {
  kind: "posts",
  platform: null,
  account: null,
  columns: {},
  options: { fingerprintIds: false },
} as const;

test("of nothing everything is missing", () => {
  expect(whatIsMissing(nothing)).toEqual({
    needed: ["platform", "account", "id", "time"],
    unknownCounts: ["likes", "comments", "shares", "views"],
  });
  expect(whatIsMissing({ ...nothing, kind: "followers" })).toEqual({
    needed: ["platform", "account", "time", "followers"],
    unknownCounts: [],
  });
});

test("links tell platform, account and id; kinds of reaction tell the likes", () => {
  const columns = { permalink: "url", publishedAt: "date", "reactions.love": "love", comments: "comments" };
  expect(whatIsMissing({ ...nothing, columns })).toEqual({ needed: [], unknownCounts: ["shares", "views"] });
});

test("without id and link a person may allow what tells rows apart", () => {
  const given = { ...nothing, platform: "vk", account: "arka", columns: { publishedAt: "date" } } as const;
  expect(whatIsMissing(given).needed).toEqual(["id"]);
  expect(whatIsMissing({ ...given, options: { fingerprintIds: true } }).needed).toEqual([]);
});
