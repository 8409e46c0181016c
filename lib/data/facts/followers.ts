import "server-only";
import type { FollowerCount, LocalDate } from "../../domain/model.ts";
import type { Period } from "../../domain/period.ts";
import { getDatabase } from "../database/db.ts";

interface Row {
  account_id: number;
  date: string;
  followers: number;
  is_illustrative: boolean;
}

const followerCountOf = (row: Row): FollowerCount => ({
  accountId: row.account_id,
  date: row.date,
  followers: row.followers,
  isIllustrative: row.is_illustrative,
});

const columns = "f.account_id, to_char(f.date, 'YYYY-MM-DD') AS date, f.followers, f.is_illustrative";

/** The newest follower total of each account on or before a day; accounts without one are absent. */
export async function followersAt(accountIds: readonly number[], date: LocalDate): Promise<FollowerCount[]> {
  const { rows } = await getDatabase().pool.query<Row>(
    `SELECT ${columns} FROM unnest($1::int[]) AS a(id),
       LATERAL (SELECT * FROM follower_count WHERE account_id = a.id AND date <= $2::date ORDER BY date DESC LIMIT 1) AS f`,
    [accountIds, date],
  );
  return rows.map(followerCountOf);
}

/** All follower totals of accounts within a period, by account and day. */
export async function listFollowerCounts(accountIds: readonly number[], period: Period): Promise<FollowerCount[]> {
  const { rows } = await getDatabase().pool.query<Row>(
    `SELECT ${columns} FROM follower_count AS f
     WHERE f.account_id = ANY($1::int[]) AND f.date BETWEEN $2::date AND $3::date ORDER BY f.account_id, f.date`,
    [accountIds, period.from, period.to],
  );
  return rows.map(followerCountOf);
}
