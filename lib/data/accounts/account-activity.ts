import "server-only";
import type { LocalDate } from "../../domain/model.ts";
import { getDatabase } from "../database/db.ts";

/** What is stored of an account's posts, whatever the period. */
export interface AccountActivity {
  readonly accountId: number;
  /** Null where no import has told of posts: 0 would call a page silent of which nothing is known. */
  readonly posts: number | null;
  /** Local day of its last post. */
  readonly lastDate: LocalDate | null;
}

/** Posts of each account and the day of its last one, in the order of the ids. */
export async function listAccountActivity(accountIds: readonly number[]): Promise<AccountActivity[]> {
  // Month rows for the sum and one index probe for the day: the time grows with months, not with posts.
  const { rows } = await getDatabase().pool.query<{ account_id: number; posts: number | null; last: string | null }>(
    `SELECT a.id AS account_id, l.last, CASE
       WHEN m.posts IS NULL AND EXISTS (SELECT FROM import_account WHERE account_id = a.id AND kind = 'posts') THEN 0
       ELSE m.posts END AS posts
     FROM unnest($1::int[]) WITH ORDINALITY AS a(id, place)
       CROSS JOIN LATERAL (SELECT sum(posts)::int AS posts FROM account_fact WHERE account_id = a.id AND grain = 'm') AS m
       LEFT JOIN LATERAL (SELECT to_char(start_date, 'YYYY-MM-DD') AS last FROM account_fact
                          WHERE account_id = a.id AND grain = 'd' ORDER BY start_date DESC LIMIT 1) AS l ON true
     ORDER BY a.place`,
    [accountIds],
  );
  return rows.map((row) => ({ accountId: row.account_id, posts: row.posts, lastDate: row.last }));
}
