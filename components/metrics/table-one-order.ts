/** Orders of Table 1. */
import type { EngagementRow } from "#lib/domain/metrics/engagement-rows.ts";
import { platforms } from "#lib/domain/model.ts";
import { regionRank } from "#lib/domain/region-order.ts";
import { replyShares } from "#lib/domain/replies/reply-shares.ts";

/** Columns that Table 1 can be sorted by, in the order in which they stand. */
export const tableOneSorts = [
  "region",
  "platform",
  "meanLikes",
  "maxLikes",
  "meanComments",
  "maxComments",
  "medianLikes",
  "medianComments",
  "posts",
  "postsPerDay",
  "replyRate",
] as const;
export type TableOneSort = (typeof tableOneSorts)[number];

/** Null is the order of every page: regions in theirs, networks beneath. */
export interface TableOneOrder {
  readonly sort: TableOneSort | null;
  readonly direction: "asc" | "desc";
}

const numbers: Readonly<Record<Exclude<TableOneSort, "region" | "platform">, (row: EngagementRow) => number | null>> = {
  meanLikes: (row) => row.counts.likes.mean,
  maxLikes: (row) => row.counts.likes.max,
  meanComments: (row) => row.counts.comments.mean,
  maxComments: (row) => row.counts.comments.max,
  medianLikes: (row) => row.counts.likes.median,
  medianComments: (row) => row.counts.comments.median,
  posts: (row) => row.facts.posts,
  postsPerDay: (row) => row.activity.postsPerDay.value,
  replyRate: (row) => replyShares(row.replies).rate.value,
};

const platformRank = (row: EngagementRow) => (row.platform ? platforms.indexOf(row.platform) : platforms.length);

/**
 * Rows in an order; unknown values and rows without a region come last either way.
 * @param nameOf a region's name in the reader's language
 * @param compareNames how names are compared in that language
 */
export function orderTableOne(
  rows: readonly EngagementRow[],
  { sort, direction }: TableOneOrder,
  nameOf: (row: EngagementRow) => string,
  compareNames: (a: string, b: string) => number,
): EngagementRow[] {
  const sign = direction === "asc" ? 1 : -1;
  const byRegion = (a: EngagementRow, b: EngagementRow) =>
    Number(!a.region) - Number(!b.region) || sign * compareNames(nameOf(a), nameOf(b));
  if (sort === null) return inRegionOrder(rows);
  if (sort === "region") return rows.toSorted((a, b) => byRegion(a, b) || platformRank(a) - platformRank(b));
  if (sort === "platform") {
    return rows.toSorted((a, b) => sign * (platformRank(a) - platformRank(b)) || compareNames(nameOf(a), nameOf(b)));
  }
  const value = numbers[sort];
  return rows.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}

/** Regions in their order, networks beneath; no region last. */
function inRegionOrder(rows: readonly EngagementRow[]): EngagementRow[] {
  return rows.toSorted((a, b) => regionRank(a.region) - regionRank(b.region) || platformRank(a) - platformRank(b));
}
