/**
 * Additive facts: what the database returns and what metrics are computed from.
 * Facts of two accounts or two months add up; metrics do not, so every division waits for `metrics`.
 */
import type { CountKind, LocalDate } from "../model.ts";

/** Distinct values in ascending order, each with the number of posts that have it. */
export interface ValueCounts {
  readonly values: readonly number[];
  readonly counts: readonly number[];
}

/** One count over some posts: how many posts hide it, and the exact distribution of the rest. */
export interface CountFacts {
  readonly missing: number;
  readonly distribution: ValueCounts;
}

/** Kinds with a distribution: the four counts, and interactions (likes + comments + shares). */
export type FactKind = CountKind | "interactions";
export const factKinds = [
  "likes",
  "comments",
  "shares",
  "views",
  "interactions",
] as const satisfies readonly FactKind[];

/** Facts of one account over one span of local days. */
export interface PostFacts {
  readonly posts: number;
  /** Local days of the span with at least one post. */
  readonly activeDays: number;
  readonly counts: Readonly<Record<FactKind, CountFacts>>;
}

/** Sums of one bucket, for a curve over time; distributions are not needed there. */
export interface BucketFacts {
  readonly accountId: number;
  /** First local day of the bucket. */
  readonly startDate: LocalDate;
  readonly posts: number;
  readonly sums: Readonly<Record<FactKind, { readonly n: number; readonly sum: number }>>;
}

/** Posts of one account on one local day, 0 where an import covers the day and found none. */
export interface CoverageDay {
  readonly accountId: number;
  readonly date: LocalDate;
  readonly posts: number;
}
