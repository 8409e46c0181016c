import { describe, expect, test } from "vitest";
import { everything, scopeParamsOf } from "#lib/contract/scope-params.ts";
import { factsOfPosts } from "#lib/domain/metrics/add-facts.ts";
import { engagementRows } from "#lib/domain/metrics/engagement-rows.ts";
import type { Account, Platform, RegionCode } from "#lib/domain/model.ts";
import { postsHref, rowScope } from "./row-scope.ts";
import { orderTableOne } from "./table-one-order.ts";

const period = { from: "2022-06-01", to: "2022-06-10" };

function account(id: number, platform: Platform, regionCode: RegionCode | null): Account {
  const names = { kk: "Ұйым", ru: "Орган", en: "Body" };
  return {
    id,
    platform,
    handle: `page${id}`,
    externalId: null,
    name: null,
    permalink: null,
    timeZone: "Asia/Almaty",
    openedDate: null,
    closedDate: null,
    isReviewed: regionCode !== null,
    isArchived: false,
    isDemo: false,
    organization: regionCode === null ? null : { id, names, regionCode, isDemo: false },
  };
}

const likes: Readonly<Record<number, readonly (number | null)[]>> = {
  1: [1, 3],
  2: [null, null],
  3: [9, 9, 9],
  4: [5, 5, 5, 5, 5],
};
const rows = engagementRows({
  period,
  by: ["region", "platform"],
  accounts: [
    account(1, "facebook", "KZ-27"),
    account(2, "instagram", "KZ-27"),
    account(3, "facebook", null),
    account(4, "x", "KZ-61"),
  ],
  facts: Object.entries(likes).map(([id, values]) => ({
    accountId: Number(id),
    month: null,
    facts: factsOfPosts(values.map((value) => ({ likes: value, localDate: "2022-06-01" }))),
  })),
  followers: [],
});
const order = (sort: Parameters<typeof orderTableOne>[1]["sort"], direction: "asc" | "desc") =>
  orderTableOne(
    rows,
    { sort, direction },
    (row) => row.region ?? "",
    (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  ).map((row) => `${row.region} ${row.platform}`);

describe("the order of Table 1", () => {
  test("begins with the region that publishes most; accounts without a region close it", () => {
    expect(order(null, "desc")).toEqual(["KZ-61 x", "KZ-27 facebook", "KZ-27 instagram", "null facebook"]);
  });

  test("follows a number either way, with unknown values last", () => {
    expect(order("meanLikes", "desc")).toEqual(["null facebook", "KZ-61 x", "KZ-27 facebook", "KZ-27 instagram"]);
    expect(order("meanLikes", "asc")).toEqual(["KZ-27 facebook", "KZ-61 x", "null facebook", "KZ-27 instagram"]);
  });

  test("follows names either way, with accounts without a region last", () => {
    expect(order("region", "desc")[0]).toBe("KZ-61 x");
    expect(order("region", "asc").at(-1)).toBe("null facebook");
  });
});

describe("the posts behind a row", () => {
  const find = (name: string) => rows.find((row) => `${row.region} ${row.platform}` === name);

  test("are those of its region and network in the period", () => {
    const row = find("KZ-27 facebook");
    expect(row && postsHref(rowScope(row, everything, period), "likes", "ru")).toBe(
      "/ru/posts?from=2022-06-01&to=2022-06-10&region=KZ-27&platform=facebook&sort=likes",
    );
  });

  test("are named by account where there is no region", () => {
    const row = find("null facebook");
    expect(row && scopeParamsOf(rowScope(row, everything, period)).get("account")).toBe("facebook:page3");
  });
});
