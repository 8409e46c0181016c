import { describe, expect, test } from "vitest";
import type { Account, Platform } from "../model.ts";
import { factsOfPosts } from "./add-facts.ts";
import { contractRowOf } from "./engagement-contract.ts";
import { engagementRows } from "./engagement-rows.ts";
import type { Dimension } from "./row-groups.ts";

function account(id: number, platform: Platform, regionCode: string | null): Account {
  const names = { kk: "Әкімдік", ru: "Акимат", en: `Akimat of ${regionCode}` };
  return {
    id,
    platform,
    handle: `page${id}`,
    externalId: null,
    name: `Page ${id}`,
    permalink: null,
    timeZone: "Asia/Almaty",
    openedDate: null,
    closedDate: null,
    isReviewed: true,
    isArchived: false,
    isDemo: false,
    organization: regionCode === null ? null : { id: 10, names, regionCode, isDemo: false },
  };
}

const accounts = [account(1, "instagram", "KZ-61"), account(2, "facebook", "KZ-61"), account(3, "x", null)];
const period = { from: "2023-06-16", to: "2023-07-15" };
const posts = (likes: readonly (number | null)[], month: string) =>
  factsOfPosts(likes.map((count, day) => ({ likes: count, comments: 2, localDate: `${month}-${17 + day}` })));
const followers = [
  { accountId: 1, date: "2023-06-01", followers: 1000, isIllustrative: false },
  { accountId: 2, date: "2023-07-10", followers: 500, isIllustrative: false },
];
const rows = (by: readonly Dimension[], month = false) =>
  engagementRows({
    period,
    by,
    accounts,
    facts: month
      ? [
          { accountId: 1, month: "2023-06", facts: posts([10, 30], "2023-06") },
          { accountId: 1, month: "2023-07", facts: posts([50], "2023-07") },
        ]
      : [
          { accountId: 1, month: null, facts: posts([10, 30, 50], "2023-06") },
          { accountId: 2, month: null, facts: posts([4, null], "2023-06") },
        ],
    followers,
  });

describe("Table 1", () => {
  test("a row for each region and platform, in fixed order, unknown region last", () => {
    expect(rows(["region", "platform"]).map(({ region, platform }) => [region, platform])).toEqual([
      ["KZ-61", "facebook"],
      ["KZ-61", "instagram"],
      [null, "x"],
    ]);
  });

  test("an account without posts has its row, since silence is a finding", () => {
    const silent = rows(["account"]).find((row) => row.account?.id === 3);
    expect(silent?.facts.posts).toBe(0);
    expect(silent?.counts.likes).toMatchObject({ n: 0, missing: 0, sum: 0, mean: null, reason: "no_posts" });
  });

  test("the row of a region counts its accounts' posts together", () => {
    const [region] = rows(["region"]);
    expect(region?.accounts).toHaveLength(2);
    expect(region?.counts.likes).toMatchObject({ n: 4, missing: 1, sum: 94, mean: 23.5, median: 20, max: 50 });
    expect(region?.activity.postsPerDay.value).toBeCloseTo(5 / 30, 12);
    expect(region?.activity.activeDayShare.value).toBeCloseTo(5 / 60, 12);
    expect(region?.followers).toEqual({ count: 1500, date: "2023-06-01" });
  });

  test("months are clipped to the period, silent ones included", () => {
    const months = rows(["account", "month"], true).filter((row) => row.account?.id === 1);
    expect(months.map(({ month, days, facts }) => [month, days, facts.posts])).toEqual([
      ["2023-06", 15, 2],
      ["2023-07", 15, 1],
    ]);
    expect(rows(["account", "month"], true).filter((row) => row.account?.id === 2)).toHaveLength(2);
  });

  test("month facts add up where months are not asked for", () => {
    expect(rows(["platform"], true).find((row) => row.platform === "instagram")?.counts.likes.sum).toBe(90);
  });

  test("grouping by nothing gives one row of everything", () => {
    const all = rows([]);
    expect(all).toHaveLength(1);
    // The third account's followers are unknown: a sum of the others would be no total.
    expect(all[0]).toMatchObject({ followers: null, accountsWithFollowers: 2 });
  });
});

describe("the row that doors print", () => {
  test("has exactly the promised keys", () => {
    const [row] = rows(["region", "platform"])
      .slice(1)
      .map((each) => contractRowOf(each, "ru", null));
    expect(row).toEqual({
      region: "KZ-61",
      platform: "instagram",
      accounts: 1,
      posts: 3,
      postsPerDay: 0.1,
      likes: { n: 3, missing: 0, sum: 90, mean: 30, median: 30, max: 50 },
      comments: { n: 3, missing: 0, sum: 6, mean: 2, median: 2, max: 2 },
      shares: { n: 0, missing: 3, sum: null, mean: null, median: null, max: null },
      views: { n: 0, missing: 3, sum: null, mean: null, median: null, max: null },
      followers: { count: 1000, date: "2023-06-01" },
      replies: null,
    });
  });

  test("puts accounts of no organization last, whatever letters the others begin with", () => {
    const [first, , last] = accounts;
    if (!first?.organization || !last) throw new Error("there are three accounts");
    const names = { ...first.organization.names, en: "Әкімдік" };
    const cyrillic = { ...first, organization: { ...first.organization, names } };
    const sorted = engagementRows({
      period,
      by: ["organization"],
      accounts: [last, cyrillic],
      facts: [],
      followers: [],
    });
    expect(sorted.map(({ organization }) => organization?.names.en ?? null)).toEqual(["Әкімдік", null]);
  });

  test("names account and organization where asked", () => {
    const printed = rows(["account", "organization"]).map((row) => contractRowOf(row, "kk", null));
    expect(printed.map(({ account: named, organization }) => [named?.handle, organization])).toEqual([
      ["page2", { id: 10, name: "Әкімдік" }],
      ["page1", { id: 10, name: "Әкімдік" }],
      ["page3", null],
    ]);
  });
});
