/**
 * Responsiveness from the comments themselves: the definition that facts and their metrics have to agree with.
 * Eligible are citizens' comments on the top level; answered is one with a direct reply by the page that is not
 * older than the comment; its time is that of the first such reply. Hours.
 */
import type { Interval } from "../statistics/interval.ts";
import { kaplanMeier, shareBy, timeOfShare } from "../statistics/kaplan-meier.ts";
import { quantileOfSorted } from "../statistics/quantile.ts";
import { wilson } from "../statistics/wilson.ts";

/** A comment as far as responsiveness needs it; `parent` is null on the top level, `t` an ISO instant. */
export interface ThreadComment {
  readonly id: string;
  readonly post: string;
  readonly parent: string | null;
  readonly author: string;
  readonly t: string;
}

export interface ResponsivenessInput {
  readonly posts: readonly { readonly id: string; readonly t: string }[];
  /** The page's own voice has the author `page`. */
  readonly comments: readonly ThreadComment[];
  /** Until when comments were collected; the unanswered are censored there. */
  readonly end: string;
}

export interface Responsiveness {
  readonly eligible: number;
  readonly answered: number;
  readonly replyRate: number | null;
  readonly wilson95: Interval | null;
  readonly postsTotal: number;
  readonly postsWithCitizenComments: number;
  readonly postsWithReply: number;
  readonly shareOfCommentedPosts: number | null;
  readonly shareOfAllPosts: number | null;
  /** Eligible comments whose only direct replies by the page are older than they are: a clock error. */
  readonly invalidLatencies: number;
  readonly medianHoursAnswered: number | null;
  readonly p90HoursAnswered: number | null;
  readonly within24hShare: number | null;
  /** Of the comments watched for 24 h at least. */
  readonly within24hShareMature: number | null;
  readonly kmMedianHours: number | null;
  readonly kmAnsweredBy24h: number | null;
  readonly kmAnsweredBy72h: number | null;
}

const HOUR_MS = 3_600_000;
const share = (x: number, n: number) => (n === 0 ? null : x / n);

/** Responsiveness of one page. */
export function responsiveness({ posts, comments, end }: ResponsivenessInput): Responsiveness {
  const replies = Map.groupBy(
    comments.filter(({ author, parent }) => author === "page" && parent !== null),
    ({ parent }) => parent,
  );
  const eligible = comments
    .filter(({ author, parent }) => author !== "page" && parent === null)
    .map((comment) => {
      const own = (replies.get(comment.id) ?? []).map((reply) => hoursBetween(comment.t, reply.t));
      const valid = own.filter((hours) => hours >= 0);
      const first = valid.length === 0 ? null : Math.min(...valid);
      return { post: comment.post, first, watched: hoursBetween(comment.t, end), early: own.length - valid.length };
    });
  const answered = eligible.flatMap(({ first }) => first ?? []).sort((a, b) => a - b);
  const curve = kaplanMeier({
    events: answered,
    censored: eligible.filter(({ first }) => first === null).map(({ watched }) => watched),
  });
  const { p, wilson: interval } = wilson({ x: answered.length, n: eligible.length, conf: 0.95 });
  const commented = new Set(eligible.map(({ post }) => post)).size;
  const replied = new Set(eligible.filter(({ first }) => first !== null).map(({ post }) => post)).size;
  const mature = eligible.filter(({ watched }) => watched >= 24);
  const within24 = ({ first }: { first: number | null }) => first !== null && first <= 24;
  const known = eligible.length > 0;
  return {
    eligible: eligible.length,
    answered: answered.length,
    replyRate: p,
    wilson95: interval,
    postsTotal: posts.length,
    postsWithCitizenComments: commented,
    postsWithReply: replied,
    shareOfCommentedPosts: share(replied, commented),
    shareOfAllPosts: share(replied, posts.length),
    invalidLatencies: eligible.filter(({ first, early }) => first === null && early > 0).length,
    medianHoursAnswered: answered.length === 0 ? null : quantileOfSorted(answered, 0.5),
    p90HoursAnswered: answered.length === 0 ? null : quantileOfSorted(answered, 0.9),
    within24hShare: share(eligible.filter(within24).length, eligible.length),
    within24hShareMature: share(mature.filter(within24).length, mature.length),
    kmMedianHours: timeOfShare(curve, 0.5),
    kmAnsweredBy24h: known ? shareBy(curve, 24) : null,
    kmAnsweredBy72h: known ? shareBy(curve, 72) : null,
  };
}

function hoursBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / HOUR_MS;
}
