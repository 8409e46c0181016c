/** What the page of dialogue draws: finished values of lib/domain/replies. */
import type { Account, Platform, RegionCode } from "#lib/domain/model.ts";
import type { AskingHours } from "#lib/domain/replies/facts.ts";
import type { LanguageRow } from "#lib/domain/replies/reply-languages.ts";
import type { ReplyShares } from "#lib/domain/replies/reply-shares.ts";
import type { LatencyBin, Yardstick } from "#lib/domain/replies/reply-times.ts";
import type { ShareValue } from "#lib/domain/replies/share-value.ts";
import type { UnknownReplies } from "#lib/domain/replies/unknown-replies.ts";

/** Replies of a region on one network. */
export interface ReplyRowView {
  readonly region: RegionCode | null;
  readonly platform: Platform;
  readonly accounts: readonly Account[];
  readonly shares: ReplyShares;
  readonly medianSeconds: number | null;
}

/** Time to the first reply of answered comments, and what share of all was answered by the yardsticks. */
export interface ReplyTimesView {
  readonly bins: readonly LatencyBin[];
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
  readonly lines: readonly { readonly platform: Platform; readonly rates: readonly ShareValue[] }[];
}

/** One account and one thing that its files don't tell. */
export interface UnknownView extends UnknownReplies {
  readonly account: Account;
}

/** Everything that the page of dialogue shows for one filter. */
export interface DialogueView {
  /** Accounts asked about that have comments. */
  readonly accounts: readonly Account[];
  /** All comments, whoever wrote them. */
  readonly comments: number;
  readonly shares: ReplyShares;
  readonly needsNoAnswer: number;
  readonly answeredElsewhere: number;
  readonly rows: readonly ReplyRowView[];
  readonly times: ReplyTimesView;
  readonly trend: ReplyTrendView;
  readonly hours: AskingHours;
  readonly languages: readonly LanguageRow[];
  readonly inSameLanguage: ShareValue;
  readonly unknown: readonly UnknownView[];
}
