import { expect, test } from "vitest";
import { readFixture, readText } from "#tests/read-import.ts";

test("the template that can be downloaded is read", async () => {
  const { recognition, followers, rejections } = await readFixture(
    new URL("../../../../public/templates/akimetrics-followers.csv", import.meta.url),
  );
  expect(recognition).toMatchObject({ format: "akimetrics-followers", kind: "followers", needsTimeZone: false });
  expect(rejections).toEqual([]);
  expect(followers).toHaveLength(3);
  expect(followers[1]).toEqual({
    line: 3,
    account: { platform: "instagram", handle: "arka.example", externalId: null, name: null },
    date: "2025-02-16",
    followers: 65600,
  });
});

test("rounded numbers are taken with a warning, missing ones reject their row", async () => {
  const { followers, rejections, warnings } = await readText(
    "Платформа;Аккаунт;Дата;Подписчики\nтелеграм;akimat;16.02.2025;65,6 тыс.\nтелеграм;akimat;17.02.2025;\n",
  );
  expect(followers.map((record) => record.followers)).toEqual([65600]);
  expect(warnings).toContainEqual({ code: "rounded_counts", params: { rows: 1, line: 2 } });
  expect(rejections).toEqual([
    expect.objectContaining({ line: 3, code: "missing_followers", params: { column: "Подписчики" } }),
  ]);
});
