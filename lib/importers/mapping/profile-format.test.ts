import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { readText } from "#tests/read-import.ts";
import { type MappingProfile, parseMappingProfile } from "./mapping-profile.ts";
import type { UnknownTableError } from "./unknown-table.ts";

const header = ["Қай күні", "Сілтемесі", "Не жазылды", "Ұнағаны", "Пікір жазғаны"];
const base: MappingProfile = {
  version: 1,
  name: "Арка",
  kind: "posts",
  header,
  platform: "instagram",
  account: "arka.example",
  columns: {
    publishedAt: "Қай күні",
    permalink: "Сілтемесі",
    text: "Не жазылды",
    likes: "Ұнағаны",
    comments: "Пікір жазғаны",
  },
  options: { dateOrder: "auto", timeZone: null, decimalMark: "auto", blank: "unknown", fingerprintIds: false },
};
const withOptions = (options: Partial<MappingProfile["options"]>): MappingProfile => ({
  ...base,
  options: { ...base.options, ...options },
});
const link = "https://www.instagram.com/p/Cq0aaaaaaa1/";
const fileOf = (rows: readonly (readonly string[])[], names = header): string => Papa.unparse([names, ...rows]);
const read = (rows: readonly (readonly string[])[], profile = base) => readText(fileOf(rows), { mapping: profile });

test("a table that no format knows is read by its profile, and the reader is told", async () => {
  const { recognition, posts, rejections, warnings } = await read([["24.05.2023 9:05", link, "Сәлем", "1 200", ""]]);
  expect(recognition).toMatchObject({ format: "profile:Арка", kind: "posts", headerLine: 1 });
  expect(rejections).toEqual([]);
  expect(posts).toEqual([
    expect.objectContaining({
      account: { platform: "instagram", handle: "arka.example", externalId: null, name: null },
      externalId: "Cq0aaaaaaa1",
      published: { wall: "2023-05-24T09:05:00" },
      text: "Сәлем",
      likes: 1200,
      comments: null,
      shares: null,
    }),
  ]);
  expect(warnings).toEqual([{ code: "mapped_by_profile", params: { profile: "Арка" } }]);
});

describe("what the profile says of the table's habits", () => {
  const rows = [["02.03.2023 09:00", link, "Сәлем", "12.400", ""]];

  test("the decimal mark decides what 12.400 is; unsaid, it is refused", async () => {
    expect((await read(rows)).rejections).toMatchObject([{ code: "bad_count" }]);
    expect((await read(rows, withOptions({ decimalMark: "comma" }))).posts).toMatchObject([{ likes: 12_400 }]);
    expect((await read(rows, withOptions({ decimalMark: "point" }))).rejections).toMatchObject([{ code: "bad_count" }]);
  });

  test("a blank is unknown, or none where the person says so", async () => {
    const known = withOptions({ decimalMark: "comma", blank: "zero" });
    expect((await read(rows, known)).posts).toMatchObject([{ comments: 0, shares: null }]);
  });

  test("the order of day and month, the dotted ones too", async () => {
    const given = withOptions({ decimalMark: "comma", dateOrder: "month-day" });
    expect((await read(rows, given)).posts).toMatchObject([{ published: { wall: "2023-02-03T09:00:00" } }]);
  });

  test("the zone of its clock, unless another is given for the file", async () => {
    const zoned = withOptions({ decimalMark: "comma", timeZone: "Asia/Oral" });
    const { posts, warnings } = await read(rows, zoned);
    expect(posts).toMatchObject([{ published: { instant: new Date("2023-03-02T04:00:00Z") } }]);
    expect(warnings).toContainEqual({ code: "profile_time_zone", params: { timeZone: "Asia/Oral" } });
    const given = await readText(fileOf(rows), { mapping: zoned, timeZone: "Asia/Almaty" });
    expect(given.posts).toMatchObject([{ published: { wall: "2023-03-02T09:00:00" } }]);
  });
});

describe("a row without id and link", () => {
  const rows = [
    ["24.05.2023 9:05", "", "Сәлем", "1", "0"],
    ["24.05.2023 9:05", "", "Сәлем!", "2", "0"],
  ];

  test("is rejected", async () => {
    expect((await read(rows)).rejections.map(({ code }) => code)).toEqual(["missing_id", "missing_id"]);
  });

  test("gets an id from account, time and text where the person allows it, the same in every file", async () => {
    const allowed = withOptions({ fingerprintIds: true });
    const { posts, warnings } = await read(rows, allowed);
    const ids = posts.map(({ externalId }) => externalId);
    expect(new Set(ids).size).toBe(2);
    expect(warnings).toContainEqual({ code: "fingerprint_ids", params: { rows: 2, line: 2 } });
    const again = await read([...rows].reverse(), allowed);
    expect(again.posts.map(({ externalId }) => externalId)).toEqual([...ids].reverse());
  });
});

test("platform and account may be told by the links alone", async () => {
  const linked = { ...base, platform: null, account: null };
  const rows = [
    ["24.05.2023 9:05", "https://t.me/arka_example/15", "", "1", "0"],
    ["24.05.2023 9:05", "https://www.facebook.com/arka.example/posts/77", "", "1", "0"],
  ];
  const { posts } = await read(rows, linked);
  expect(posts).toMatchObject([
    { account: { platform: "telegram", handle: "arka_example" }, externalId: "15" },
    { account: { platform: "facebook", handle: "arka.example" }, externalId: "77" },
  ]);
});

test("follower totals are read with their day", async () => {
  const profile: MappingProfile = { ...base, kind: "followers", columns: { date: "Day", followers: "Fans" } };
  const { followers, rejections } = await readText("Day,Fans\n24.05.2023,7600\n25.05.2023,\n", { mapping: profile });
  expect(followers).toMatchObject([{ date: "2023-05-24", followers: 7600, account: { handle: "arka.example" } }]);
  expect(rejections).toMatchObject([{ code: "missing_followers" }]);
});

test("a file that lacks mapped columns is refused, and they are named", async () => {
  const other = "Қай күні,Сілтемесі,Не жазылды\n24.05.2023,x,y\n";
  await expect(readText(other, { mapping: base })).rejects.toMatchObject({
    code: "columns_missing",
    params: { columns: "Ұнағаны, Пікір жазғаны" },
  });
});

test("a table is read the same in whatever order its columns stand", async () => {
  const row = fc.tuple(
    fc.constantFrom("24.05.2023 9:05", "2023-05-25T10:00:00Z"),
    fc.nat(10_000).map((id) => `https://www.instagram.com/p/C${id}/`),
    fc.constantFrom("Сәлем", 'Привет, "мир"', ""),
    fc.nat(100_000).map(String),
    fc.constantFrom("", "0", "7"),
  );
  const places = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), places, async (rows, order) => {
      const pick = (cells: readonly string[]) => order.map((place) => cells[place] ?? "");
      const shuffled = await readText(fileOf(rows.map(pick), pick(header)), { mapping: base });
      expect(shuffled.posts).toEqual((await read(rows)).posts);
    }),
    { numRuns: 60 },
  );
});

test("a profile of a shape or version that is not known is refused", () => {
  expect(parseMappingProfile(JSON.parse(JSON.stringify(base)))).toEqual(base);
  for (const wrong of [null, { ...base, version: 0 }, { ...base, extra: 1 }, { ...base, columns: { dislikes: "x" } }]) {
    expect(() => parseMappingProfile(wrong)).toThrow("profile_malformed");
  }
  expect(() => parseMappingProfile({ ...base, version: 2 })).toThrow("profile_newer");
  expect(() => parseMappingProfile(withOptions({ timeZone: "Asia/Nowhere" }))).toThrow("options.timeZone");
});

test("a list of objects is mapped by the names of its members, nested ones too", async () => {
  const text = JSON.stringify([
    { kuni: "2023-05-24T10:00:00Z", silteme: "https://t.me/arka_example/15", sandar: { unady: 12 } },
    { kuni: "2023-05-25T10:00:00Z", silteme: "https://t.me/arka_example/16", sandar: {} },
  ]);
  const refusal = await readText(text).catch((error: unknown) => error);
  const { head } = refusal as UnknownTableError;
  expect(head?.header).toEqual(["kuni", "silteme", "sandar", "sandar/unady"]);
  expect(head?.rows[0]).toEqual(["2023-05-24T10:00:00Z", "https://t.me/arka_example/15", "", "12"]);
  const mapping: MappingProfile = {
    ...base,
    platform: null,
    account: null,
    columns: { publishedAt: "kuni", permalink: "silteme", likes: "sandar/unady" },
  };
  expect((await readText(text, { mapping })).posts).toMatchObject([{ likes: 12 }, { likes: null }]);
});
