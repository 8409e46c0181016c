/**
 * The last resort where a file names no parents and an official comment addresses nobody: it answers the nearest
 * earlier comment of a citizen under the same post that is still open. A guess, always shown apart as inferred.
 */

/** Longest time between a comment and the reply that is guessed to answer it: three days, the nearer yardstick. */
export const timeLinkLimitSeconds = 259_200;

/** One comment under a post that may ask, answer, or answer a comment that it names. */
export interface TimedComment {
  readonly id: string;
  /** Seconds since any fixed moment. */
  readonly at: number;
  /** `addresses` is an official comment whose addressed comment is known by mention. */
  readonly role: "asks" | "answers" | "addresses";
  /** The addressed comment, where `role` is `addresses`. */
  readonly target: string | null;
}

/**
 * Links official comments to the comments that they are guessed to answer.
 * @param comments those under one post, the earliest first
 * @returns for each linked official comment the comment that it answers
 */
export function timeLinksOf(comments: readonly TimedComment[]): Map<string, string> {
  const open: TimedComment[] = [];
  const links = new Map<string, string>();
  for (const comment of comments) {
    if (comment.role === "asks") open.push(comment);
    else if (comment.role === "addresses") {
      const index = open.findIndex(({ id }) => id === comment.target);
      if (index >= 0) open.splice(index, 1);
    } else {
      const nearest = open.at(-1);
      if (nearest === undefined || comment.at - nearest.at > timeLinkLimitSeconds) continue;
      links.set(comment.id, nearest.id);
      open.pop();
    }
  }
  return links;
}
