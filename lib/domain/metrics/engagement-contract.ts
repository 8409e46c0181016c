/** Rows of Table 1 in the shape that the HTTP API and the command line promise. */
import type { CountKind, Locale } from "../model.ts";
import { countKinds } from "../model.ts";
import type { ReplyFacts } from "../replies/facts.ts";
import { replyShares } from "../replies/reply-shares.ts";
import type { EngagementRow } from "./engagement-rows.ts";
import type { FollowerTotal } from "./followers.ts";
import { type RowKeys, rowKeysOf } from "./row-keys.ts";
import type { CountSummary } from "./summarize-count.ts";

/** The part of a count's summary that the doors show. */
export type ContractCount = Pick<CountSummary, "n" | "missing" | "sum" | "mean" | "median" | "max">;

/** One row of `GET /api/v1/engagement`. */
export interface ContractRow extends RowKeys, Readonly<Record<CountKind, ContractCount>> {
  readonly accounts: number;
  readonly posts: number;
  readonly postsPerDay: number | null;
  readonly followers: FollowerTotal | null;
  /** Computed from imported comments; `null` where nothing can be said of replies. */
  readonly replies: ContractReplies | null;
}

/** Replies of a row: seconds and a fraction. */
export interface ContractReplies {
  readonly eligible: number;
  readonly answered: number;
  readonly rate: number | null;
  readonly medianSeconds: number | null;
}

function contractRepliesOf(facts: ReplyFacts, medianSeconds: number | null): ContractReplies | null {
  const { value, reason } = replyShares(facts).rate;
  if (value === null && reason !== "no_citizen_comments") return null;
  return { eligible: facts.eligible, answered: facts.strict.answered, rate: value, medianSeconds };
}

/**
 * The row as the doors print it, with the organization's name in one language.
 * @param medianSeconds median time to the first reply, which sums do not tell
 */
export function contractRowOf(row: EngagementRow, locale: Locale, medianSeconds: number | null): ContractRow {
  const counts = countKinds.map((kind) => [kind, contractCountOf(row.counts[kind])] as const);
  return {
    ...rowKeysOf(row, locale),
    accounts: row.accounts.length,
    posts: row.facts.posts,
    postsPerDay: row.activity.postsPerDay.value,
    ...(Object.fromEntries(counts) as Record<CountKind, ContractCount>),
    followers: row.followers,
    replies: contractRepliesOf(row.replies, medianSeconds),
  };
}

function contractCountOf({ n, missing, sum, mean, median, max }: CountSummary): ContractCount {
  return { n, missing, sum, mean, median, max };
}
