/** What pages draw of single comments: finished values, nobody named. */
import type { Account, LocalDate } from "#lib/domain/model.ts";
import type { MarkKind } from "#lib/domain/replies/comment-marks.ts";
import type { TextLanguage } from "#lib/domain/replies/facts.ts";

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
