import type { ReplyFacts } from "./facts.ts";

/** Why comments are no part of the reply rate: they ask nothing of the page, or files do not tell. */
export const leftOutKinds = ["official", "replies", "authorNotTold", "parentNotTold", "incompletelyCollected"] as const;
export type LeftOutKind = (typeof leftOutKinds)[number];

/** Comments left out for one reason. */
export interface LeftOutComments {
  readonly kind: LeftOutKind;
  readonly comments: number;
}

/** Every comment that is not eligible, under the one reason why; reasons without comments are absent. */
export function leftOutComments(facts: ReplyFacts): LeftOutComments[] {
  const { comments, officialComments, eligible, authorNotTold, parentNotTold, incompletelyCollected } = facts;
  const told = eligible + officialComments + authorNotTold + parentNotTold + incompletelyCollected;
  const counts: Readonly<Record<LeftOutKind, number>> = {
    official: officialComments,
    replies: comments - told,
    authorNotTold,
    parentNotTold,
    incompletelyCollected,
  };
  return leftOutKinds.flatMap((kind) => (counts[kind] > 0 ? [{ kind, comments: counts[kind] }] : []));
}
