import { describe, expect, test } from "vitest";
import { longestSilence, medianGap, postingFrequency } from "./activity.ts";
import { addFacts, emptyFacts, factsOfPosts } from "./add-facts.ts";
import { bonsonRatkai, bonsonRatkaiOfAccounts } from "./bonson-ratkai.ts";
import { compareValues } from "./compare.ts";
import { engagementRateByFollowers, engagementRates } from "./engagement-rate.ts";
import { addFollowers, followerGrowth, followersAt } from "./followers.ts";
import { interactionsOf } from "./interactions.ts";

const facts = (likes: readonly (number | null)[], shares: number | null = 0) =>
  factsOfPosts(likes.map((count) => ({ likes: count, comments: 0, shares })));

describe("interactions of a post", () => {
  test("a part that is not published adds nothing; nothing known is not 0", () => {
    expect(interactionsOf({ likes: 5, comments: 2, shares: null })).toBe(7);
    expect(interactionsOf({ likes: null, comments: null, shares: null })).toBeNull();
    expect(interactionsOf({ likes: 0, comments: null })).toBe(0);
  });
});

describe("popularity, commitment, virality", () => {
  test("one account gives the textbook value", () => {
    const family = bonsonRatkai(
      [
        { likes: 10, comments: 0, shares: 0 },
        { likes: 30, comments: 4, shares: 0 },
      ],
      2000,
    );
    expect(family).toMatchObject({ P1: 1, P2: 20, P3: 10, C1: 0.5, C2: 2, C3: 1, V1: 0, V3: 0, E: 11 });
  });

  test("two accounts divide by posts times followers of each", () => {
    // 1000·(10 + 20 + 90) / (2·1000 + 1·4000).
    const family = bonsonRatkaiOfAccounts([
      { facts: facts([10, 20]), followers: 1000 },
      { facts: facts([90]), followers: 4000 },
    ]);
    expect(family.P3).toEqual({ value: 20, n: 3, missing: 0, reason: null });
  });

  test("posts of an account without a follower count are said to be missing", () => {
    const family = bonsonRatkaiOfAccounts([
      { facts: facts([10, 20]), followers: 1000 },
      { facts: facts([90]), followers: null },
    ]);
    expect(family.P3).toEqual({ value: 15, n: 2, missing: 1, reason: null });
    expect(family.P2).toEqual({ value: 40, n: 3, missing: 0, reason: null });
  });

  test("E is undefined for a group in which one account publishes no shares", () => {
    const group = [
      { facts: facts([10], 2), followers: 1000 },
      { facts: facts([10], null), followers: 1000 },
    ];
    const family = bonsonRatkaiOfAccounts(group);
    expect(family.E).toMatchObject({ value: null, reason: "part_unknown" });
    expect(family.EwithoutShares.value).toBe(10);
  });
});

describe("engagement rate", () => {
  test("pooled, mean and median of posts differ and are fractions", () => {
    const { byFollowers } = engagementRates([
      { likes: 1, followersAtPost: 100 },
      { likes: 2, followersAtPost: 100 },
      { likes: 90, followersAtPost: 1000 },
    ]);
    expect(byFollowers.pooled.value).toBeCloseTo(93 / 1200, 12);
    expect(byFollowers.meanOfPosts.value).toBeCloseTo(0.04, 12);
    expect(byFollowers.medianOfPosts.value).toBeCloseTo(0.02, 12);
  });

  test("facts of accounts give what their posts give", () => {
    const posts = [
      { likes: 3, comments: 1, shares: null, followersAtPost: 50 },
      { likes: null, comments: 4, shares: 2, followersAtPost: 50 },
      { likes: 7, comments: 0, shares: 0, followersAtPost: 200 },
    ];
    const rate = engagementRateByFollowers([
      { facts: factsOfPosts(posts.slice(0, 2)), followers: 50 },
      { facts: factsOfPosts(posts.slice(2)), followers: 200 },
    ]);
    const expected = engagementRates(posts).byFollowers;
    for (const variant of ["pooled", "meanOfPosts", "medianOfPosts"] as const) {
      expect(rate[variant].value).toBeCloseTo(expected[variant].value ?? Number.NaN, 12);
      expect(rate[variant].n).toBe(3);
    }
  });

  test("says why there is none", () => {
    expect(engagementRateByFollowers([]).pooled.reason).toBe("no_posts");
    expect(engagementRateByFollowers([{ facts: facts([1]), followers: null }]).pooled.reason).toBe("no_followers");
    expect(engagementRateByFollowers([{ facts: facts([1]), followers: 0 }]).pooled.reason).toBe("zero_followers");
    expect(engagementRates([{ likes: 1, reach: 0 }]).byReach.pooled).toEqual({
      value: null,
      n: 0,
      missing: 1,
      reason: "no_reach",
    });
  });
});

describe("facts", () => {
  test("facts of parts add up to facts of the whole", () => {
    const parts = [facts([1, 5, null]), facts([5, 0]), emptyFacts];
    expect(addFacts(parts)).toEqual(facts([1, 5, null, 5, 0]));
    expect(addFacts([])).toEqual(emptyFacts);
  });
});

describe("activity", () => {
  test("a gap in the data is no silence", () => {
    expect(longestSilence(["posts", "silent", "silent", "unknown", "silent", "posts"])).toEqual({
      value: 2,
      n: 5,
      missing: 1,
      reason: null,
    });
    expect(longestSilence(["unknown", "unknown"])).toMatchObject({ value: null, reason: "no_coverage" });
  });

  test("posts outside the window count as outside and nowhere else", () => {
    const instants = ["2023-06-01T10:00:00Z", "2023-06-02T10:00:00Z", "2023-06-09T10:00:00Z"].map((at) => new Date(at));
    const frequency = postingFrequency(instants, "Asia/Oral", { from: "2023-06-01", to: "2023-06-05" });
    expect(frequency).toMatchObject({
      nPosts: 2,
      nOutside: 1,
      days: 5,
      perDay: 0.4,
      activeDays: 2,
      longestSilenceDays: 3,
    });
    expect(frequency.medianGapSeconds).toBe(86_400);
    expect(frequency.byLocalDate).toEqual({ "2023-06-01": 1, "2023-06-02": 1 });
  });

  test("one post has no gap", () => {
    expect(medianGap([new Date(0)])).toMatchObject({ value: null, reason: "single_post" });
  });
});

describe("followers", () => {
  const counts = [
    { date: "2023-01-01", followers: 1000 },
    { date: "2023-06-01", followers: 1100 },
    { date: "2023-12-01", followers: 1210 },
  ];

  test("the newest count on or before a day, else the first after it", () => {
    expect(followersAt(counts, "2023-06-30")).toEqual({ count: 1100, date: "2023-06-01" });
    expect(followersAt(counts, "2022-06-30")).toEqual({ count: 1000, date: "2023-01-01" });
    expect(followersAt([], "2023-06-30")).toBeNull();
  });

  test("growth runs from the count before the period to the last inside", () => {
    const growth = followerGrowth(counts, { from: "2023-03-01", to: "2023-12-31" });
    expect(growth.change.value).toBe(210);
    expect(growth.rate.value).toBeCloseTo(0.21, 12);
  });

  test("one count has no growth", () => {
    expect(followerGrowth(counts, { from: "2022-12-01", to: "2023-02-01" }).change).toMatchObject({
      value: null,
      reason: "single_count",
    });
    expect(followerGrowth([], { from: "2022-12-01", to: "2023-02-01" }).rate.reason).toBe("no_followers");
  });

  test("a sum with an unknown part is unknown, and is as old as its oldest part", () => {
    const [a, b] = [
      { count: 5, date: "2023-02-01" },
      { count: 7, date: "2023-01-01" },
    ];
    expect(addFollowers([a, b])).toEqual({ count: 12, date: "2023-01-01" });
    expect(addFollowers([a, null])).toBeNull();
    expect(addFollowers([])).toBeNull();
  });
});

describe("comparison with the period before", () => {
  test("counts in percent, rates in points", () => {
    expect(compareValues("percent", 30, 24).change).toBe(0.25);
    expect(compareValues("points", 0.5, 0.375).change).toBe(0.125);
  });

  test("without a base, or from 0, nothing is claimed", () => {
    expect(compareValues("percent", 30, null)).toEqual({ comparison: "percent", change: null, reason: "no_base" });
    expect(compareValues("percent", 30, 0)).toEqual({ comparison: "percent", change: null, reason: "zero_base" });
    expect(compareValues("points", 0.1, 0).change).toBe(0.1);
    expect(compareValues("points", null, 0.1).change).toBeNull();
  });
});
