import "server-only";
import type { WaitingQuestion } from "#lib/contract/questions/waiting-question.ts";
import { workingDaysBetween } from "../../domain/calendar/working-days.ts";
import { localDateOf } from "../../domain/local-time.ts";
import type { Account, LocalDate } from "../../domain/model.ts";
import type { Period } from "../../domain/period.ts";
import type { MarkKind } from "../../domain/replies/comment-marks.ts";
import type { TextLanguage } from "../../domain/replies/facts.ts";
import { accountStretches } from "../accounts/account-stretches.ts";
import { getDatabase } from "../database/db.ts";
import type { ResolvedScope } from "../facts/resolve-scope.ts";
import { decodeCursor, encodeCursor } from "../posts/post-cursor.ts";
import { resolveReplyScope } from "./reply-scope.ts";

/** A citizen's comment that waits for an answer. */
export interface WaitingComment {
  readonly account: Account;
  readonly externalId: string;
  readonly postExternalId: string | null;
  readonly publishedAt: Date;
  readonly localDate: LocalDate;
  /** Handles, phone numbers and the like are masked since the import. */
  readonly text: string | null;
  readonly language: TextLanguage | null;
  readonly isQuestion: boolean;
  readonly permalink: string | null;
  /** Since it was written, until now. */
  readonly ageSeconds: number;
  readonly workingDays: number;
}

/** A comment that a person took off the list. */
export interface MarkedComment extends WaitingComment {
  readonly kind: MarkKind;
  readonly reason: string;
  readonly markedAt: Date;
  /** Who marked it; null for the owner of the machine, by the command line, and for a person who was removed. */
  readonly markedBy: string | null;
}

/** One page of the list with the scope it is of. */
export interface WaitingPage {
  readonly scope: ResolvedScope;
  readonly comments: readonly WaitingComment[];
  readonly nextCursor: string | null;
  /** Whether comments that can be judged are known at all; else an empty list says nothing. */
  readonly isKnown: boolean;
}

interface WaitingRow {
  account_id: number;
  external_id: string;
  post_external_id: string | null;
  published_at: Date;
  local_date: string;
  text: string | null;
  language: TextLanguage | null;
  is_question: boolean;
  permalink: string | null;
}

const columns = `c.account_id, c.external_id, c.post_external_id, c.published_at, to_char(c.local_date, 'YYYY-MM-DD') AS local_date,
  c.text, c.language, c.is_question, c.permalink`;

function waitingOf(row: WaitingRow, account: Account, now: Date): WaitingComment {
  return {
    account,
    externalId: row.external_id,
    postExternalId: row.post_external_id,
    publishedAt: row.published_at,
    localDate: row.local_date,
    text: row.text,
    language: row.language,
    isQuestion: row.is_question,
    permalink: row.permalink,
    ageSeconds: Math.max(0, Math.floor((now.getTime() - row.published_at.getTime()) / 1000)),
    workingDays: workingDaysBetween(row.local_date, localDateOf(now, account.timeZone)),
  };
}

/** Rows of accounts with their accounts; rows of others are left out. */
function placed<Row extends WaitingRow>(rows: readonly Row[], accounts: readonly Account[]): [Row, Account][] {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  return rows.flatMap((row): [Row, Account][] => {
    const account = byId.get(row.account_id);
    return account ? [[row, account]] : [];
  });
}

/** Greater than any id byte by byte, so that a row comparison can mean "all ids of this account". */
const afterEveryId = "\u{10FFFF}";

/**
 * Each account gives its own oldest rows from an index that holds only waiting comments, and the accounts are merged:
 * the time for a page grows with accounts asked for, not with comments stored.
 */
async function readRows(
  accounts: readonly Account[],
  period: Period,
  { onlyQuestions, cursor, limit }: Pick<WaitingQuestion, "onlyQuestions" | "cursor" | "limit">,
): Promise<WaitingRow[]> {
  const after = cursor === null ? null : decodeCursor(cursor);
  const { ids, fromAts, toAts } = accountStretches(accounts, period);
  const { rows } = await getDatabase().pool.query<WaitingRow>(
    `SELECT ${columns} FROM unnest($1::int[], $2::timestamptz[], $3::timestamptz[]) AS a(id, from_at, to_at), LATERAL (
       SELECT * FROM comment AS c WHERE c.account_id = a.id AND c.is_waiting ${onlyQuestions ? "AND c.is_question" : ""}
         AND c.published_at >= a.from_at AND c.published_at < a.to_at
         ${
           after
             ? `AND (c.published_at, c.external_id) > ($5::timestamptz,
                  CASE WHEN a.id = $6::int THEN $7::text WHEN a.id > $6::int THEN '' ELSE '${afterEveryId}' END COLLATE "C")`
             : ""
         }
       ORDER BY c.published_at, c.external_id LIMIT $4
     ) AS c ORDER BY c.published_at, c.account_id, c.external_id LIMIT $4`,
    [ids, fromAts, toAts, limit, ...(after ? [after.value, after.accountId, after.externalId] : [])],
  );
  return rows;
}

async function hasEligible(accountIds: readonly number[], period: Period): Promise<boolean> {
  const { rows } = await getDatabase().pool.query<{ known: boolean }>(
    `SELECT EXISTS (SELECT FROM reply_fact WHERE account_id = ANY($1::int[]) AND grain = 'd'
       AND start_date BETWEEN $2::date AND $3::date AND eligible > 0) AS known`,
    [accountIds, period.from, period.to],
  );
  return rows[0]?.known ?? false;
}

/**
 * One page of the comments that wait for an answer, oldest first.
 * @throws InvalidRequestError as `resolveScope` does, or `cursor_damaged`
 */
export async function readWaiting(question: WaitingQuestion, now: Date = new Date()): Promise<WaitingPage> {
  const scope = await resolveReplyScope(question.scope);
  const { period, accountIds, accounts } = scope;
  if (period === null || accountIds.length === 0) return { scope, comments: [], nextCursor: null, isKnown: false };
  const found = await readRows(accounts, period, { ...question, limit: question.limit + 1 });
  const rows = found.slice(0, question.limit);
  const last = rows.at(-1);
  return {
    scope,
    comments: placed(rows, accounts).map(([row, account]) => waitingOf(row, account, now)),
    nextCursor:
      found.length > question.limit && last
        ? encodeCursor({
            value: last.published_at.toISOString(),
            accountId: last.account_id,
            externalId: last.external_id,
          })
        : null,
    isKnown: rows.length > 0 || (await hasEligible(accountIds, period)),
  };
}

interface MarkOfRow {
  kind: MarkKind;
  reason: string;
  marked_at: Date;
  marked_by: string | null;
}

/** The newest comments of a scope that a person took off the list, newest mark first. */
export async function listMarked(
  { accounts, accountIds, period }: Pick<ResolvedScope, "accounts" | "accountIds" | "period">,
  limit = 20,
  now: Date = new Date(),
): Promise<MarkedComment[]> {
  if (period === null) return [];
  const { rows } = await getDatabase().pool.query<WaitingRow & MarkOfRow>(
    `SELECT ${columns}, m.kind, m.reason, m.marked_at, p.name AS marked_by
     FROM comment_mark AS m JOIN comment AS c ON c.account_id = m.account_id AND c.external_id = m.comment_external_id
       LEFT JOIN person AS p ON p.id = m.marked_by
     WHERE m.account_id = ANY($1::int[]) AND c.local_date BETWEEN $2::date AND $3::date
     ORDER BY m.marked_at DESC, m.account_id, m.comment_external_id LIMIT $4`,
    [accountIds, period.from, period.to, limit],
  );
  return placed(rows, accounts).map(([row, account]) => ({
    ...waitingOf(row, account, now),
    kind: row.kind,
    reason: row.reason,
    markedAt: row.marked_at,
    markedBy: row.marked_by,
  }));
}
