import "server-only";
import type { Account, LocalDate } from "../../domain/model.ts";
import type { Period } from "../../domain/period.ts";
import type { TextLanguage } from "../../domain/replies/facts.ts";
import { accountStretches } from "../accounts/account-stretches.ts";
import { getDatabase } from "../database/db.ts";
import { decodeCursor, encodeCursor } from "../posts/post-cursor.ts";

/** A comment as it is kept: nobody is named, and its text is masked. */
export interface KeptComment {
  readonly accountId: number;
  readonly externalId: string;
  readonly postExternalId: string | null;
  readonly parentExternalId: string | null;
  readonly inferredParentExternalId: string | null;
  readonly inferredBy: "mention" | "time" | null;
  readonly publishedAt: Date;
  readonly localDate: LocalDate;
  readonly isOfficial: boolean | null;
  readonly isEligible: boolean;
  readonly isWaiting: boolean;
  readonly isQuestion: boolean;
  readonly text: string | null;
  readonly language: TextLanguage | null;
  readonly likes: number | null;
  readonly permalink: string | null;
  /** Seconds until the first official reply, by the parent that files name, and by any link. */
  readonly answerSeconds: number | null;
  readonly inferredAnswerSeconds: number | null;
}

/** A question for comments. `accounts` must be given in full: scopes are resolved to accounts first. */
export interface CommentQuery {
  readonly accounts: readonly Account[];
  readonly period: Period;
  readonly cursor: string | null;
  readonly limit: number;
}

const fields = `c.account_id AS "accountId", c.external_id AS "externalId", c.post_external_id AS "postExternalId",
  c.parent_external_id AS "parentExternalId", c.inferred_parent_external_id AS "inferredParentExternalId",
  c.inferred_by AS "inferredBy", c.published_at AS "publishedAt", to_char(c.local_date, 'YYYY-MM-DD') AS "localDate",
  c.is_official AS "isOfficial", c.is_eligible AS "isEligible", c.is_waiting AS "isWaiting", c.is_question AS "isQuestion",
  c.text, c.language, c.likes, c.permalink, c.answer_seconds AS "answerSeconds",
  c.inferred_answer_seconds AS "inferredAnswerSeconds"`;

/** Greater than any id byte by byte, so that a row comparison can mean "all ids of this account". */
const afterEveryId = "\u{10FFFF}";

/**
 * One page of comments, newest first, from each account's index.
 * @throws InvalidRequestError `cursor_damaged`
 */
export async function listComments({
  accounts,
  period,
  cursor,
  limit,
}: CommentQuery): Promise<{ readonly comments: readonly KeptComment[]; readonly nextCursor: string | null }> {
  const before = cursor === null ? null : decodeCursor(cursor);
  if (accounts.length === 0) return { comments: [], nextCursor: null };
  const { ids, fromAts, toAts } = accountStretches(accounts, period);
  const { rows } = await getDatabase().pool.query<KeptComment>(
    `SELECT ${fields} FROM unnest($1::int[], $2::timestamptz[], $3::timestamptz[]) AS a(id, from_at, to_at), LATERAL (
       SELECT * FROM comment AS c
       WHERE c.account_id = a.id AND c.published_at >= a.from_at AND c.published_at < a.to_at
         ${
           before
             ? `AND (c.published_at, c.external_id) < ($5::timestamptz,
                  CASE WHEN a.id = $6::int THEN $7::text WHEN a.id < $6::int THEN '${afterEveryId}' ELSE '' END COLLATE "C")`
             : ""
         }
       ORDER BY c.published_at DESC, c.external_id DESC LIMIT $4
     ) AS c ORDER BY c.published_at DESC, c.account_id DESC, c.external_id DESC LIMIT $4`,
    [ids, fromAts, toAts, limit + 1, ...(before ? [before.value, before.accountId, before.externalId] : [])],
  );
  const comments = rows.slice(0, limit);
  const last = comments.at(-1);
  const nextCursor =
    rows.length > limit && last
      ? encodeCursor({ value: last.publishedAt.toISOString(), accountId: last.accountId, externalId: last.externalId })
      : null;
  return { comments, nextCursor };
}
