import type { PostFacts } from "./facts.ts";

/** Facts of one account with its follower count, the base of every metric per follower. */
export interface FollowedFacts {
  readonly facts: PostFacts;
  /** Followers of the account at the time the facts speak of; `null` where unknown. */
  readonly followers: number | null;
}
