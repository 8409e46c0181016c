/** What pages draw of single comments: finished values, nobody named. */
import type { Account, LocalDate } from "#lib/domain/model.ts";
import type { MarkKind } from "#lib/domain/replies/comment-marks.ts";
import type { TextLanguage } from "#lib/domain/replies/facts.ts";

/** One comment of a thread. */
export interface ThreadCommentView {
  readonly externalId: string;
  readonly publishedAt: Date;
  readonly voice: "official" | "citizen" | "unknown";
  /** Numbers the citizens of this post, 1 the first to write; null for others. Means nothing elsewhere. */
  readonly authorNumber: number | null;
  readonly text: string | null;
  readonly language: TextLanguage | null;
  readonly likes: number | null;
  readonly permalink: string | null;
  /** How its link to the comment above was found, where no file names it. */
  readonly inferredBy: "mention" | "time" | null;
  /** Seconds until the first official reply. */
  readonly answerSeconds: number | null;
  readonly isWaiting: boolean;
  readonly mark: MarkKind | null;
  /** A newer complete export no longer has it. */
  readonly isGone: boolean;
}

/** A top-level comment with what was written beneath, oldest first. */
export interface ThreadView extends ThreadCommentView {
  readonly replies: readonly ThreadCommentView[];
}

/** A comment that waits for an answer. */
export interface WaitingCommentView {
  readonly account: Account;
  readonly externalId: string;
  readonly postExternalId: string | null;
  readonly publishedAt: Date;
  readonly localDate: LocalDate;
  readonly text: string | null;
  readonly language: TextLanguage | null;
  readonly isQuestion: boolean;
  readonly permalink: string | null;
  readonly ageSeconds: number;
  readonly workingDays: number;
}

/** A comment that a person took off the list. */
export interface MarkedCommentView extends WaitingCommentView {
  readonly kind: MarkKind;
  readonly reason: string;
  readonly markedAt: Date;
  /** Null where no person of this installation is known to have done it. */
  readonly markedBy: string | null;
}
