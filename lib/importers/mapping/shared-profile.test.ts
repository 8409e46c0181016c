import { expect, test } from "vitest";
import type { MappingProfile } from "./mapping-profile.ts";
import { readSharedProfile } from "./shared-profile.ts";

const whole: MappingProfile = {
  version: 1,
  name: "Арка кестесі",
  kind: "posts",
  header: ["Қай күні", "Сілтемесі", "Ұнағаны"],
  platform: null,
  account: null,
  columns: { publishedAt: "Қай күні", permalink: "Сілтемесі", likes: "Ұнағаны" },
  options: { dateOrder: "auto", timeZone: null, decimalMark: "auto", blank: "unknown", fingerprintIds: false },
};

test("a profile is read from the file that it was exported to, also with a byte order mark", () => {
  expect(readSharedProfile(JSON.stringify(whole, null, 2))).toEqual(whole);
  expect(readSharedProfile(`\ufeff${JSON.stringify(whole)}`)).toEqual(whole);
});

test.each<[string, unknown, string, object]>([
  ["no JSON", "{", "profile_malformed", { reason: "JSON" }],
  ["another thing", [whole], "profile_malformed", { reason: "JSON" }],
  ["a member that is none of ours", { ...whole, extra: 1 }, "profile_malformed", { reason: "extra" }],
  ["a version of later", { ...whole, version: 2, extra: 1 }, "profile_newer", { version: 2 }],
  ["a name that can't be kept", { ...whole, name: "Арка\0" }, "profile_malformed", { reason: "name" }],
  ["a column that can't be kept", { ...whole, header: ["\0"] }, "profile_malformed", { reason: "header.0" }],
  ["half a character", { ...whole, account: "\ud83d" }, "profile_malformed", { reason: "account" }],
  [
    "a column that its table lacks",
    { ...whole, columns: { ...whole.columns, views: "Көргендер" } },
    "profile_malformed",
    { reason: "columns.views" },
  ],
  ["no time", { ...whole, columns: { permalink: "Сілтемесі" } }, "profile_incomplete", {}],
  ["columns of another kind", { ...whole, kind: "followers" }, "profile_incomplete", {}],
])("%s is refused, and said without words of one language", (_, value, code, params) => {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  expect(() => readSharedProfile(text)).toThrow(expect.objectContaining({ code, params }));
});
