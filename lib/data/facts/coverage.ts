import "server-only";
import type { LocalDate } from "../../domain/model.ts";
import { earlierDate, intersectPeriods, laterDate, type Period } from "../../domain/period.ts";
import { getDatabase } from "../database/db.ts";

/** What is known of an account's days: spans that imports cover, and the days with posts. */
export interface AccountCoverage {
  readonly accountId: number;
  /** Spans that at least one import covers, merged, in order; outside them nothing is known. */
  readonly covered: readonly Period[];
  readonly days: readonly { readonly date: LocalDate; readonly posts: number }[];
}

/** Spans that at least one import covers, clipped to the period, by account; accounts without any are absent. */
export async function coveredSpans(accountIds: readonly number[], period: Period): Promise<Map<number, Period[]>> {
  if (accountIds.length === 0) return new Map();
  const { rows } = await getDatabase().pool.query<{ account_id: number; first: string; last: string }>(
    `SELECT account_id, to_char(lower(span), 'YYYY-MM-DD') AS first, to_char(upper(span) - 1, 'YYYY-MM-DD') AS last
     FROM (
       SELECT account_id, unnest(range_agg(daterange(first_date, last_date, '[]') * daterange($2::date, $3::date, '[]'))) AS span
       FROM import_account WHERE account_id = ANY($1::int[]) AND kind = 'posts'
         AND first_date <= $3::date AND last_date >= $2::date
       GROUP BY account_id
     ) AS merged ORDER BY account_id, lower(span)`,
    [accountIds, period.from, period.to],
  );
  const spans = Map.groupBy(rows, (row) => row.account_id);
  return new Map([...spans].map(([id, found]) => [id, found.map(({ first, last }) => ({ from: first, to: last }))]));
}

/** Coverage of accounts over a period, clipped to it. Accounts without any data are absent. */
export async function coverageOf(accountIds: readonly number[], period: Period): Promise<AccountCoverage[]> {
  if (accountIds.length === 0) return [];
  const [spans, days] = await Promise.all([
    coveredSpans(accountIds, period),
    getDatabase().pool.query<{ account_id: number; date: string; posts: number }>(
      `SELECT account_id, to_char(start_date, 'YYYY-MM-DD') AS date, posts FROM account_fact
       WHERE account_id = ANY($1::int[]) AND grain = 'd' AND start_date BETWEEN $2::date AND $3::date
       ORDER BY account_id, start_date`,
      [accountIds, period.from, period.to],
    ),
  ]);
  const posted = Map.groupBy(days.rows, (row) => row.account_id);
  return accountIds
    .filter((id) => spans.has(id) || posted.has(id))
    .map((accountId) => ({
      accountId,
      covered: spans.get(accountId) ?? [],
      days: (posted.get(accountId) ?? []).map(({ date, posts }) => ({ date, posts })),
    }));
}

/** The part of a period outside which nothing is known: no post, and no import that covers a day. */
export function knownPart(period: Period, window: Period | null, covered: readonly Period[]): Period | null {
  const known = [...covered, ...(window ? [window] : [])];
  const [first] = known;
  if (!first) return null;
  const hull = known.reduce(
    (all, { from, to }) => ({ from: earlierDate(all.from, from), to: laterDate(all.to, to) }),
    first,
  );
  return intersectPeriods(period, hull);
}

/** First and last local day with posts among the accounts, no later than `until`; null when there are none. */
export async function dataWindow(
  accountIds: readonly number[],
  until: LocalDate | null = null,
): Promise<Period | null> {
  if (accountIds.length === 0) return null;
  // One index probe an account, so that the answer does not depend on how much is stored.
  const days = "SELECT start_date FROM account_fact WHERE account_id = a.id AND grain = 'd' AND start_date <= $2::date";
  const { rows } = await getDatabase().pool.query<{ first: string | null; last: string | null }>(
    `SELECT to_char(min(f.start_date), 'YYYY-MM-DD') AS first, to_char(max(l.start_date), 'YYYY-MM-DD') AS last
     FROM unnest($1::int[]) AS a(id),
       LATERAL (${days} ORDER BY start_date LIMIT 1) AS f,
       LATERAL (${days} ORDER BY start_date DESC LIMIT 1) AS l`,
    [accountIds, until ?? "infinity"],
  );
  const row = rows[0];
  return row?.first && row.last ? { from: row.first, to: row.last } : null;
}
