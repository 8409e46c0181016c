/**
 * Additive facts of comments and replies: what the database returns and what reply metrics are computed from.
 * Each belongs to the local day of the citizen's comment (of the post, in `posts`), so that facts of two accounts or
 * two months add up. A comment is *eligible* when it is a citizen's, on the top level, in a file that tells authors
 * and parents and holds all comments of its posts; only then can "not answered" be said of it.
 */

/** Languages that are told apart in posts, comments and replies. */
export const textLanguages = ["kk", "ru", "mixed", "other"] as const;
export type TextLanguage = (typeof textLanguages)[number];

/**
 * Upper limits of the classes of first-reply time, in seconds, inclusive, ascending; the yardsticks 24 h and 72 h are
 * limits. One more class holds what is longer than the last.
 */
export const latencyLimits: readonly number[] = [
  30, 60, 120, 180, 300, 420, 600, 900, 1_200, 1_800, 2_700, 3_600, 5_400, 7_200, 10_800, 14_400, 18_000, 21_600,
  28_800, 36_000, 43_200, 57_600, 72_000, 86_400, 108_000, 129_600, 151_200, 172_800, 216_000, 259_200, 345_600,
  432_000, 518_400, 604_800, 864_000, 1_209_600, 1_814_400, 2_592_000, 5_184_000, 7_776_000,
];
export const latencyClasses = latencyLimits.length + 1;

/** Classes of elapsed working days: 0, 1, … 15, and more than 15. */
export const workingDayClasses = 17;

/** What is known of first replies under one way of linking. */
export interface AnswerFacts {
  readonly answered: number;
  /** Answered comments by class of first-reply time (`latencyClasses` long). */
  readonly answeredByLatency: readonly number[];
  /** Comments still open when they were last collected, by class of the time until then. */
  readonly openByLatency: readonly number[];
  /** The same by working days that passed (`workingDayClasses` long). */
  readonly answeredByWorkingDays: readonly number[];
  readonly openByWorkingDays: readonly number[];
}

export interface ReplyFacts {
  /** All comments, whoever wrote them. */
  readonly comments: number;
  readonly officialComments: number;
  readonly citizenComments: number;
  /** Why comments could not be counted as eligible or not: the file named no author, or no parents. */
  readonly authorNotTold: number;
  readonly parentNotTold: number;
  /** Citizens' top-level comments that are not eligible, since only the latest few of each post were collected. */
  readonly incompletelyCollected: number;
  readonly eligible: number;
  /** Replies linked by the parent that the file names. */
  readonly strict: AnswerFacts;
  /** The same, and replies linked by mention or by time where parents are not told. */
  readonly inferred: AnswerFacts;
  /** Eligible comments marked by a person as needing no answer, or as answered elsewhere, and not answered here. */
  readonly needsNoAnswer: number;
  readonly answeredElsewhere: number;
  /** Strictly answered comments whose author wrote again in the thread after the reply: a dialogue. */
  readonly citizenReturned: number;
  /** Comments below eligible ones, answered or not. */
  readonly repliesInThreads: number;
  /** Eligible comments that look like a question, and how many of them were answered. */
  readonly questions: number;
  readonly questionsAnswered: number;
  /** Eligible comments by language, and strictly answered ones by language of comment, then of first reply. */
  readonly askedByLanguage: Readonly<Record<TextLanguage, number>>;
  readonly answeredByLanguage: Readonly<Record<TextLanguage, Readonly<Record<TextLanguage, number>>>>;
  /** Posts by the post's own local day. */
  readonly posts: {
    /** With collected comments, whoever wrote them. */
    readonly collected: number;
    readonly withCitizenComment: number;
    /** With a citizen's comment and an official one: the official voice alone is no dialogue. */
    readonly withOfficialComment: number;
    /** With a citizen's comment and an official reply to a comment. */
    readonly withOfficialReply: number;
    readonly byLanguage: Readonly<Record<TextLanguage, number>>;
  };
}

/** Eligible and strictly answered comments by local weekday and hour of asking: 168 counts each, Monday 00:00 first. */
export interface AskingHours {
  readonly asked: readonly number[];
  readonly answered: readonly number[];
}

/** Facts of one account over a period, or over one month of it. */
export interface AccountReplyFacts {
  readonly accountId: number;
  /** `YYYY-MM`, or null where the facts are of the whole period. */
  readonly month: string | null;
  readonly facts: ReplyFacts;
}
