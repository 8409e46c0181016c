import type { ReplyFacts } from "./facts.ts";

/** What files of an account leave out, so that nothing can be said of its replies. */
export const unknownKinds = ["noComments", "authorNotTold", "parentNotTold", "incompletelyCollected"] as const;
export type UnknownKind = (typeof unknownKinds)[number];

/** One thing that is not told, and how many comments it concerns; null where there are none at all. */
export interface UnknownReplies {
  readonly kind: UnknownKind;
  readonly comments: number | null;
}

/** Everything that is not told of an account and period. */
export function unknownReplies(facts: ReplyFacts): UnknownReplies[] {
  if (facts.comments === 0) return [{ kind: "noComments", comments: null }];
  const kinds = ["authorNotTold", "parentNotTold", "incompletelyCollected"] as const;
  return kinds.flatMap((kind) => (facts[kind] > 0 ? [{ kind, comments: facts[kind] }] : []));
}
