import "server-only";
import type { Period } from "../../domain/period.ts";
import { getDatabase } from "../database/db.ts";

/** The post of an account with the greatest count of a period. */
export interface TopPost {
  readonly accountId: number;
  readonly externalId: string;
  readonly value: number;
  readonly permalink: string | null;
}

/** The post of each account with the most likes or comments; accounts without known counts are absent. */
export async function topPostOfAccounts(
  accountIds: readonly number[],
  period: Period,
  kind: "likes" | "comments",
): Promise<TopPost[]> {
  if (accountIds.length === 0) return [];
  // The index on (account, count) is walked from its end; the first post within the period is the answer.
  const { rows } = await getDatabase().pool.query<{
    account_id: number;
    external_id: string;
    value: number;
    permalink: string | null;
  }>(
    `SELECT p.account_id, p.external_id, p.${kind} AS value, p.permalink
     FROM unnest($1::int[]) AS a(id), LATERAL (
       SELECT * FROM post WHERE account_id = a.id AND ${kind} IS NOT NULL AND local_date BETWEEN $2::date AND $3::date
       ORDER BY ${kind} DESC, external_id DESC LIMIT 1
     ) AS p`,
    [accountIds, period.from, period.to],
  );
  return rows.map((row) => ({
    accountId: row.account_id,
    externalId: row.external_id,
    value: row.value,
    permalink: row.permalink,
  }));
}
