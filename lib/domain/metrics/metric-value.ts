/** A metric's value together with what it rests on, so that nothing undefined or thin passes silently. */

/** Why a metric has no value; `lib/i18n` says it in words. */
export const undefinedReasons = [
  /** No posts in the period. */
  "no_posts",
  /** Posts, but the count is hidden or unknown for all of them. */
  "all_unknown",
  /** All known counts are 0, so there is no total to share out. */
  "zero_total",
  /** No follower count is known. */
  "no_followers",
  /** The follower count is 0. */
  "zero_followers",
  /** No post has a known reach above 0. */
  "no_reach",
  /** A part of a sum is unknown for a whole account, such as shares on Instagram. */
  "part_unknown",
  /** Fewer than two posts. */
  "single_post",
  /** Fewer than two follower counts. */
  "single_count",
  /** No day of the period is covered by an import. */
  "no_coverage",
  /** The period to compare with has no value. */
  "no_base",
  /** The value to compare with is 0. */
  "zero_base",
  /** Needs the posts themselves; sums by day do not tell. */
  "needs_posts",
  /** No comment of the period has been imported. */
  "no_comments",
  /** Files do not tell who wrote, so the official voice is not known. */
  "authors_not_told",
  /** Files do not tell what a reply answers. */
  "parents_not_told",
  /** Only the latest few comments of each post were collected. */
  "incompletely_collected",
  /** Comments are known, but no citizen's among those that count. */
  "no_citizen_comments",
  /** Citizens' comments count, but none of them looks like a question. */
  "no_questions",
  /** Nobody has coded the comments by what they ask for. */
  "not_coded",
  /** None of the comments that count was answered. */
  "no_answers",
  /** The times of single answers are needed; sums do not tell. */
  "needs_comments",
] as const;
export type UndefinedReason = (typeof undefinedReasons)[number];

/** `value` is `null` exactly where `reason` is not. */
export interface MetricValue {
  readonly value: number | null;
  /** Observations the value rests on: posts, days or counts, as the registry says. */
  readonly n: number;
  /** Observations left out because something about them is unknown. */
  readonly missing: number;
  readonly reason: UndefinedReason | null;
}

/** A value that is defined. */
export function definedMetric(value: number, n: number, missing = 0): MetricValue {
  return { value, n, missing, reason: null };
}

/** A value that is not, and why. */
export function undefinedMetric(reason: UndefinedReason, n = 0, missing = 0): MetricValue {
  return { value: null, n, missing, reason };
}

/** Below this many observations a value is shown with a word of caution; our convention. */
export const smallSampleSize = 30;

/** Whether a defined value rests on few observations. */
export function isSmallSample({ value, n }: MetricValue): boolean {
  return value !== null && n < smallSampleSize;
}
