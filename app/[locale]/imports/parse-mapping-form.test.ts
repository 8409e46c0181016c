import { expect, test } from "vitest";
import { guessMapping } from "#lib/importers/mapping/guess-mapping.ts";
import type { MappingProfile } from "#lib/importers/mapping/mapping-profile.ts";
import { profileOfValues, readMappingValues, valuesOfGuess, valuesOfProfile } from "./parse-mapping-form.ts";

const header = ["Күні", "Лайк", "Сілтеме"];
const profile: MappingProfile = {
  version: 1,
  name: "Арка",
  kind: "posts",
  header,
  platform: "vk",
  account: null,
  columns: { publishedAt: "Күні", likes: "Лайк", permalink: "Сілтеме" },
  options: {
    dateOrder: "day-month",
    timeZone: "Asia/Oral",
    decimalMark: "comma",
    blank: "zero",
    fingerprintIds: true,
  },
};

function formOf(values: ReturnType<typeof valuesOfProfile>): FormData {
  const form = new FormData();
  const { columns, fingerprintIds, ...texts } = values;
  for (const [name, text] of Object.entries(texts)) form.set(name, text);
  for (const [field, column] of Object.entries(columns)) form.set(`column.${field}`, column);
  if (fingerprintIds) form.set("fingerprintIds", "on");
  return form;
}

test("a profile that is edited and left as it is stays the same", () => {
  const form = formOf(valuesOfProfile(profile));
  expect(profileOfValues(readMappingValues(form), header)).toEqual(profile);
});

test("the time column is the day of a table of follower totals", () => {
  const form = formOf({ ...valuesOfProfile(profile), kind: "followers", columns: { time: "Күні", followers: "Лайк" } });
  expect(profileOfValues(readMappingValues(form), header).columns).toEqual({ date: "Күні", followers: "Лайк" });
});

test("a column that the table does not have is left out, and a profile without a name refused", () => {
  const values = valuesOfProfile(profile);
  const other = formOf({ ...values, columns: { ...values.columns, likes: "Басқа" } });
  expect(profileOfValues(readMappingValues(other), header).columns).not.toHaveProperty("likes");
  expect(() => profileOfValues({ ...values, name: " " }, header)).toThrow("profile_malformed");
});

test("the account of all rows may be given by the address of its page", () => {
  const values = { ...valuesOfProfile(profile), account: "https://vk.com/arka_example" };
  expect(profileOfValues(values, header).account).toBe("arka_example");
  expect(() => profileOfValues({ ...values, platform: "facebook" }, header)).toThrow("account_malformed");
});

test("a column whose name stands on two lines is known as a form sends it", () => {
  const lined = { ...profile, header: ["Күні", "Лайк\nсаны"], columns: { publishedAt: "Күні", likes: "Лайк\nсаны" } };
  const form = formOf(valuesOfProfile(lined));
  form.set("column.likes", "Лайк\r\nсаны");
  expect(profileOfValues(readMappingValues(form), lined.header).columns).toEqual(lined.columns);
});

test("a guess fills the form", () => {
  const guess = guessMapping(header, [["24.05.2023", "7", "https://vk.com/wall-1_2"]]);
  expect(valuesOfGuess(guess, "Арка")).toMatchObject({
    platform: "vk",
    columns: { time: "Күні", likes: "Лайк", permalink: "Сілтеме", comments: "" },
  });
});

test("a profile fills the form for a table that spells the same columns otherwise", () => {
  const values = valuesOfProfile(profile, ["ЛАЙК", "күні ", "Сілтеме"]);
  expect(values.columns).toMatchObject({ time: "күні ", likes: "ЛАЙК", permalink: "Сілтеме" });
});
