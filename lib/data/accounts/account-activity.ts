import "server-only";
import type { LocalDate } from "../../domain/model.ts";
import { getDatabase } from "../database/db.ts";

/** What is stored of an account's posts, whatever the period. */
export interface AccountActivity {
  readonly accountId: number;
  readonly posts: number;
  /** Local day of its last post. */
  readonly lastDate: LocalDate;
}

/** Posts of each account and the day of its last one; accounts without posts are absent. */
export async function listAccountActivity(accountIds: readonly number[]): Promise<AccountActivity[]> {
  // Month rows for the sum and one index probe for the day: the time grows with months, not with posts.
  const { rows } = await getDatabase().pool.query<{ account_id: number; posts: number; last: string }>(
    `SELECT a.id AS account_id, m.posts, l.last
     FROM unnest($1::int[]) AS a(id),
       LATERAL (SELECT sum(posts)::int AS posts FROM account_fact WHERE account_id = a.id AND grain = 'm') AS m,
       LATERAL (SELECT to_char(start_date, 'YYYY-MM-DD') AS last FROM account_fact
                WHERE account_id = a.id AND grain = 'd' ORDER BY start_date DESC LIMIT 1) AS l`,
    [accountIds],
  );
  return rows.map((row) => ({ accountId: row.account_id, posts: row.posts, lastDate: row.last }));
}
