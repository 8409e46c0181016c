/** What a post set in motion, as far as the platform tells. */

/** The three parts of interactions; `null` or absent is unknown. */
export interface InteractionParts {
  readonly likes?: number | null;
  readonly comments?: number | null;
  readonly shares?: number | null;
}

/**
 * Likes + comments + shares of a post. A part that is not known adds nothing (Instagram shows no shares);
 * where none is known the sum is `null`, never 0. `account_fact` in the database follows the same rule.
 */
export function interactionsOf({ likes, comments, shares }: InteractionParts): number | null {
  const known = [likes, comments, shares].filter((part) => part !== null && part !== undefined);
  return known.length === 0 ? null : known.reduce((sum, part) => sum + part, 0);
}
