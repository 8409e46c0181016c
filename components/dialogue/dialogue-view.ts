/** What the pages draw of replies: finished values. */
import type { UndefinedReason } from "#lib/domain/metrics/metric-value.ts";
import type { Account, Platform, RegionCode } from "#lib/domain/model.ts";
import type { TextLanguage } from "#lib/domain/replies/facts.ts";
import type { Interval } from "#lib/domain/statistics/interval.ts";

/** A share x of n with its 95% interval; `value` is null exactly where `reason` is not. */
export interface ShareView {
  readonly value: number | null;
  readonly x: number;
  readonly n: number;
  readonly interval: Interval | null;
  readonly reason: UndefinedReason | null;
}

/** Replies of a region on one network. */
export interface ReplyRowView {
  readonly region: RegionCode | null;
  readonly platform: Platform;
  readonly accounts: readonly Account[];
  readonly rate: ShareView;
  /** With links inferred from mention or time. */
  readonly inferredRate: ShareView;
  /** Posts with an official comment, of those with a citizen's. */
  readonly postsAnswered: ShareView;
  readonly medianSeconds: number | null;
}

/** Answered comments whose first reply took longer than `from` seconds and at most `to`; null is open. */
export interface LatencyBinView {
  readonly from: number;
  readonly to: number | null;
  readonly count: number;
}

export const yardsticks = ["hours24", "hours72", "workingDays3", "workingDays15"] as const;
export type Yardstick = (typeof yardsticks)[number];

/** Time to the first reply of answered comments, and what share of all was answered by the yardsticks. */
export interface ReplyTimesView {
  readonly bins: readonly LatencyBinView[];
  readonly answered: number;
  readonly medianSeconds: number | null;
  readonly p90Seconds: number | null;
  /** Kaplan–Meier shares over all eligible comments. */
  readonly answeredBy: Readonly<Record<Yardstick, number | null>>;
  readonly eligible: number;
}

/** Replies month by month, a line for each network. */
export interface ReplyTrendView {
  readonly months: readonly string[];
  readonly lines: readonly { readonly platform: Platform; readonly rates: readonly ShareView[] }[];
}

/** Comments by weekday and local hour of asking, Monday first, and those of them that were answered. */
export interface AskingHoursView {
  readonly asked: readonly (readonly number[])[];
  readonly answered: readonly (readonly number[])[];
}

/** Comments of one language and the languages of their first replies. */
export interface LanguageRowView {
  readonly language: TextLanguage;
  readonly rate: ShareView;
  readonly repliesIn: Readonly<Record<TextLanguage, number>>;
  /** Replies in the asker's language, of all replies. */
  readonly inSame: ShareView;
}

/** What files leave out, so that nothing can be said. */
export const unknownKinds = ["noComments", "authorNotTold", "parentNotTold", "incompletelyCollected"] as const;
export type UnknownKind = (typeof unknownKinds)[number];

/** One account and one thing that its files don't tell. */
export interface UnknownView {
  readonly account: Account;
  readonly kind: UnknownKind;
  /** Comments it concerns; null where there are none at all. */
  readonly comments: number | null;
}

/** Everything that the page of dialogue shows for one filter. */
export interface DialogueView {
  /** All comments, whoever wrote them. */
  readonly comments: number;
  readonly rate: ShareView;
  readonly inferredRate: ShareView;
  /** Answered among the comments that look like a question. */
  readonly questions: ShareView;
  /** Answered comments whose author wrote again. */
  readonly returned: ShareView;
  readonly postsOfCitizens: ShareView;
  readonly postsOfAll: ShareView;
  readonly needsNoAnswer: number;
  readonly answeredElsewhere: number;
  readonly rows: readonly ReplyRowView[];
  readonly times: ReplyTimesView;
  readonly trend: ReplyTrendView;
  readonly hours: AskingHoursView;
  readonly languages: readonly LanguageRowView[];
  readonly unknown: readonly UnknownView[];
}
