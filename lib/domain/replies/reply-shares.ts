/** The shares that say whether citizens are answered, each with its n and interval, or why it can't be known. */
import type { UndefinedReason } from "../metrics/metric-value.ts";
import { codedShare } from "./coded-share.ts";
import type { ReplyFacts } from "./facts.ts";
import { type ShareValue, shareOf } from "./share-value.ts";

export interface ReplyShares {
  /** Answered of eligible comments, by the parents that files name. */
  readonly rate: ShareValue;
  /** The same with replies linked by mention or by time, over the comments where that can be said. */
  readonly inferredRate: ShareValue;
  /** Answered among eligible comments that look like a question. */
  readonly questions: ShareValue;
  /** Answered among those that a person coded as question, complaint or request. */
  readonly coded: ShareValue;
  /** Answered comments whose author wrote again in the thread. */
  readonly returned: ShareValue;
  /** Posts with an official comment, of those with a citizen's. */
  readonly postsOfCitizens: ShareValue;
  /** The same posts of all with collected comments. */
  readonly postsOfAll: ShareValue;
}

/** Citizens' comments of which nothing can be said, since files do not tell. */
export function untoldComments({ authorNotTold, parentNotTold, incompletelyCollected }: ReplyFacts): number {
  return authorNotTold + parentNotTold + incompletelyCollected;
}

/** Why no comment counts: nothing imported, or what most of the comments lack. */
export function whyNoneEligible(facts: ReplyFacts): UndefinedReason {
  if (facts.comments === 0) return "no_comments";
  const gaps: [UndefinedReason, number][] = [
    ["authors_not_told", facts.authorNotTold],
    ["parents_not_told", facts.parentNotTold],
    ["incompletely_collected", facts.incompletelyCollected],
  ];
  const [reason, count] = gaps.reduce((most, gap) => (gap[1] > most[1] ? gap : most));
  return count > 0 ? reason : "no_citizen_comments";
}

/** Why posts can't be counted: without comments, or where posts were never imported; null where they can. */
export function whyPostsUnknown({ comments, posts }: ReplyFacts): UndefinedReason | null {
  if (comments === 0) return "no_comments";
  const known = Object.values(posts.byLanguage).reduce((sum, count) => sum + count, posts.collected);
  return known === 0 ? "no_posts" : null;
}

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

/** The shares of some accounts and days. */
export function replyShares(facts: ReplyFacts): ReplyShares {
  const { strict, inferred, eligible, posts } = facts;
  const none = whyNoneEligible(facts);
  const whyNoPosts = whyPostsUnknown(facts) ?? (facts.authorNotTold > 0 ? none : "no_citizen_comments");
  return {
    rate: shareOf(strict.answered, eligible, none),
    inferredRate: shareOf(inferred.answered, inferred.answered + total(inferred.openByLatency), none),
    questions: shareOf(facts.questionsAnswered, facts.questions, eligible === 0 ? none : "no_questions"),
    coded: codedShare(null, eligible === 0 ? none : "not_coded"),
    returned: shareOf(facts.citizenReturned, strict.answered, eligible === 0 ? none : "no_answers"),
    postsOfCitizens: shareOf(posts.withOfficialComment, posts.withCitizenComment, whyNoPosts),
    // Where no author is known, no official comment can be: then the share is unknown, not 0.
    postsOfAll: shareOf(
      posts.withOfficialComment,
      facts.authorNotTold === facts.comments ? 0 : posts.collected,
      whyNoPosts,
    ),
  };
}
