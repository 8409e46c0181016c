import "server-only";
import type { FollowerCount, LocalDate } from "../../domain/model.ts";
import { getDatabase } from "../database/db.ts";

/**
 * The follower totals of each account that can stand for some days: of every day the newest on or before it and
 * the first after it. Two index probes an account and day, however many totals are stored.
 */
export async function followersAround(
  accountIds: readonly number[],
  dates: readonly LocalDate[],
): Promise<FollowerCount[]> {
  const { rows } = await getDatabase().pool.query<{
    account_id: number;
    date: string;
    followers: number;
    is_illustrative: boolean;
  }>(
    `SELECT DISTINCT f.account_id, to_char(f.date, 'YYYY-MM-DD') AS date, f.followers, f.is_illustrative
     FROM unnest($1::int[]) AS a(id) CROSS JOIN unnest($2::date[]) AS d(day), LATERAL (
       (SELECT * FROM follower_count WHERE account_id = a.id AND date <= d.day ORDER BY date DESC LIMIT 1)
       UNION ALL
       (SELECT * FROM follower_count WHERE account_id = a.id AND date > d.day ORDER BY date LIMIT 1)
     ) AS f ORDER BY f.account_id, date`,
    [accountIds, dates],
  );
  return rows.map((row) => ({
    accountId: row.account_id,
    date: row.date,
    followers: row.followers,
    isIllustrative: row.is_illustrative,
  }));
}
