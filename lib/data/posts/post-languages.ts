import "server-only";
import type { PoolClient } from "pg";
import { textLanguageOf } from "../../domain/language/text-language.ts";
import { refreshReplyFacts } from "../comments/refresh-reply-facts.ts";
import { getDatabase } from "../database/db.ts";
import { inTransaction } from "../database/in-transaction.ts";

/** Posts told in one transaction: imports of their account wait for about a second. */
const batchSize = 5_000;

interface UntoldPost {
  readonly external_id: string;
  readonly text: string;
}

/** Tells the languages of some posts of an account, with the facts of their days. Returns how many. */
async function tellSome(client: PoolClient, accountId: number): Promise<number> {
  await client.query("SELECT id FROM account WHERE id = $1 FOR UPDATE", [accountId]);
  const { rows } = await client.query<UntoldPost>(
    `SELECT external_id, text FROM post WHERE account_id = $1 AND language IS NULL AND text IS NOT NULL
     ORDER BY published_at, external_id LIMIT $2`,
    [accountId, batchSize],
  );
  if (rows.length === 0) return 0;
  await client.query("CREATE TEMP TABLE affected_reply_day (account_id int, local_date date) ON COMMIT DROP");
  await client.query(
    `WITH told AS (
       UPDATE post AS p SET language = t.language FROM unnest($2::text[], $3::text[]) AS t(id, language)
       WHERE p.account_id = $1 AND p.external_id = t.id RETURNING p.account_id, p.local_date
     ) INSERT INTO affected_reply_day SELECT DISTINCT account_id, local_date FROM told`,
    [accountId, rows.map((row) => row.external_id), rows.map((row) => textLanguageOf(row.text))],
  );
  await refreshReplyFacts(client);
  return rows.length;
}

/**
 * Tells the language of posts that were stored before the product told languages. Each step is a transaction of its
 * own, so that it can be stopped and begun again at any moment.
 * @returns how many posts were told
 */
export async function tellPostLanguages(): Promise<number> {
  let told = 0;
  for (;;) {
    const { rows } = await getDatabase().pool.query<{ account_id: number }>(
      "SELECT account_id FROM post WHERE language IS NULL AND text IS NOT NULL LIMIT 1",
    );
    const [next] = rows;
    if (next === undefined) return told;
    told += await inTransaction((client) => tellSome(client, next.account_id));
  }
}
