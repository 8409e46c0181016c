/** Sums of facts: of several accounts, months, or posts one by one. */
import type { CountKind, LocalDate } from "../model.ts";
import { countValues, emptyValueCounts, mergeValueCounts } from "../statistics/value-counts.ts";
import type { CountFacts, FactKind, PostFacts } from "./facts.ts";
import { factKinds } from "./facts.ts";
import { interactionsOf } from "./interactions.ts";

function countsOf(countFacts: (kind: FactKind) => CountFacts): PostFacts["counts"] {
  return Object.fromEntries(factKinds.map((kind) => [kind, countFacts(kind)])) as Record<FactKind, CountFacts>;
}

/** Facts of no posts at all. */
export const emptyFacts: PostFacts = {
  posts: 0,
  activeDays: 0,
  counts: countsOf(() => ({ missing: 0, distribution: emptyValueCounts })),
};

/**
 * Facts of parts that share no posts. `activeDays` adds too: over several accounts it counts account-days,
 * so that a share of active days divides by accounts × days.
 */
export function addFacts(parts: readonly PostFacts[]): PostFacts {
  const [first] = parts;
  if (first === undefined) return emptyFacts;
  if (parts.length === 1) return first;
  return {
    posts: sum(parts, (part) => part.posts),
    activeDays: sum(parts, (part) => part.activeDays),
    counts: countsOf((kind) => ({
      missing: sum(parts, (part) => part.counts[kind].missing),
      distribution: mergeValueCounts(parts.map((part) => part.counts[kind].distribution)),
    })),
  };
}

function sum<T>(parts: readonly T[], count: (part: T) => number): number {
  return parts.reduce((total, part) => total + count(part), 0);
}

/** A post as far as facts need it. Absent counts are unknown, like `null`. */
export type CountedPost = Readonly<Partial<Record<CountKind, number | null>>> & { readonly localDate?: LocalDate };

/** Facts of the posts of one account; posts without a day add nothing to `activeDays`. */
export function factsOfPosts(posts: readonly CountedPost[]): PostFacts {
  return {
    posts: posts.length,
    activeDays: new Set(posts.flatMap((post) => post.localDate ?? [])).size,
    counts: countsOf((kind) =>
      countValues(posts.map((post) => (kind === "interactions" ? interactionsOf(post) : (post[kind] ?? null)))),
    ),
  };
}
