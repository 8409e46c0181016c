/** What a conversation under a post is made of; nobody in it is named. */
import type { MarkKind } from "./comment-marks.ts";
import type { TextLanguage } from "./facts.ts";

/** One comment of a thread; nobody is named. */
export interface ThreadComment {
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
  /** Seconds until the first official reply, by any link. */
  readonly answerSeconds: number | null;
  readonly isWaiting: boolean;
  readonly mark: MarkKind | null;
  /** A newer complete export no longer has it. */
  readonly isGone: boolean;
}

/** A top-level comment with what was written beneath, oldest first. */
export interface CommentThread extends ThreadComment {
  readonly replies: readonly ThreadComment[];
}
