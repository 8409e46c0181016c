/**
 * Popularity, commitment and virality (Bonsón & Ratkai 2013, doi 10.1108/OIR-03-2012-0054;
 * Bonsón, Royo & Ratkai 2015, doi 10.1016/j.giq.2014.11.001).
 */
import type { CountKind } from "../model.ts";
import { countWhere, sizeOf, sumOf } from "../statistics/value-counts.ts";
import { type CountedPost, factsOfPosts } from "./add-facts.ts";
import type { FollowedFacts } from "./followed-facts.ts";
import { definedMetric, type MetricValue, undefinedMetric } from "./metric-value.ts";

/** The ten figures, and E without shares for platforms that do not publish them. */
export const bonsonRatkaiIds = ["P1", "P2", "P3", "C1", "C2", "C3", "V1", "V2", "V3", "E", "EwithoutShares"] as const;
export type BonsonRatkaiId = (typeof bonsonRatkaiIds)[number];
export type BonsonRatkai = Readonly<Record<BonsonRatkaiId, MetricValue>>;

interface Dimension {
  /** Share of posts with at least one, 0 to 1. */
  readonly share: MetricValue;
  /** Mean per post. */
  readonly mean: MetricValue;
  /** Mean per post and 1,000 followers. */
  readonly perThousand: MetricValue;
}

/**
 * The family over one or several accounts. Shares and means are over all posts where the count is known.
 * Per 1,000 followers: 1000·Σᵢ Lᵢ / Σᵢ nᵢ·Fᵢ over the accounts whose followers Fᵢ are known and not 0, which for
 * one account is the textbook 1000·(L/n)/F; posts of the other accounts count as missing.
 * E is undefined where an account does not publish one of its parts at all.
 */
export function bonsonRatkaiOfAccounts(accounts: readonly FollowedFacts[]): BonsonRatkai {
  const popularity = dimensionOf(accounts, "likes");
  const commitment = dimensionOf(accounts, "comments");
  const virality = dimensionOf(accounts, "shares");
  return {
    P1: popularity.share,
    P2: popularity.mean,
    P3: popularity.perThousand,
    C1: commitment.share,
    C2: commitment.mean,
    C3: commitment.perThousand,
    V1: virality.share,
    V2: virality.mean,
    V3: virality.perThousand,
    E: engagementOf(accounts, ["likes", "comments", "shares"], [popularity, commitment, virality]),
    EwithoutShares: engagementOf(accounts, ["likes", "comments"], [popularity, commitment]),
  };
}

function dimensionOf(accounts: readonly FollowedFacts[], kind: CountKind): Dimension {
  const parts = accounts.map(({ facts, followers }) => {
    const { missing, distribution } = facts.counts[kind];
    return { n: sizeOf(distribution), missing, distribution, followers };
  });
  const total = (list: typeof parts, count: (part: (typeof parts)[number]) => number) =>
    list.reduce((sum, part) => sum + count(part), 0);
  const n = total(parts, (part) => part.n);
  const missing = total(parts, (part) => part.missing);
  if (n === 0) {
    const nothing = undefinedMetric(missing > 0 ? "all_unknown" : "no_posts", 0, missing);
    return { share: nothing, mean: nothing, perThousand: nothing };
  }
  const withPosts = parts.filter((part) => part.n > 0);
  const based = withPosts.filter((part) => part.followers !== null && part.followers > 0);
  const basedPosts = total(based, (part) => part.n);
  const unbased = withPosts.some((part) => part.followers === null) ? "no_followers" : "zero_followers";
  const sumOver = (list: typeof parts) => total(list, (part) => sumOf(part.distribution));
  return {
    share: definedMetric(total(parts, (part) => countWhere(part.distribution, (value) => value > 0)) / n, n, missing),
    mean: definedMetric(sumOver(parts) / n, n, missing),
    perThousand:
      basedPosts === 0
        ? undefinedMetric(unbased, 0, n + missing)
        : definedMetric(
            (1000 * sumOver(based)) / total(based, (part) => part.n * (part.followers ?? 0)),
            basedPosts,
            n - basedPosts + missing,
          ),
  };
}

function engagementOf(
  accounts: readonly FollowedFacts[],
  kinds: readonly CountKind[],
  dimensions: readonly Dimension[],
): MetricValue {
  const parts = dimensions.map((dimension) => dimension.perThousand);
  const n = Math.min(...parts.map((part) => part.n));
  const missing = Math.max(...parts.map((part) => part.missing));
  const posts = accounts.reduce((sum, { facts }) => sum + facts.posts, 0);
  if (posts === 0) return undefinedMetric("no_posts");
  const hides = accounts.some(({ facts }) =>
    kinds.some((kind) => facts.posts > 0 && sizeOf(facts.counts[kind].distribution) === 0),
  );
  if (hides) return undefinedMetric("part_unknown", n, missing);
  let value = 0;
  for (const part of parts) {
    if (part.value === null) return undefinedMetric(part.reason ?? "part_unknown", n, missing);
    value += part.value;
  }
  return definedMetric(value, n, missing);
}

/** The family for the posts of one account, flat: each figure a number or `null`, with the posts it rests on. */
export function bonsonRatkai(posts: readonly CountedPost[], followers: number | null) {
  const family = bonsonRatkaiOfAccounts([{ facts: factsOfPosts(posts), followers }]);
  const values = Object.fromEntries(bonsonRatkaiIds.map((id) => [id, family[id].value]));
  return {
    nPosts: posts.length,
    nP: family.P2.n,
    nC: family.C2.n,
    nV: family.V2.n,
    ...(values as Record<BonsonRatkaiId, number | null>),
  };
}
