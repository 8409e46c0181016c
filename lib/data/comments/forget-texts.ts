import "server-only";
import { getDatabase } from "../db.ts";

const batch = 5000;

/**
 * Forgets the texts of comments that are older than so many days. What was counted from them stays: their language,
 * whether they ask something, and all facts. An import that brings one again has it forgotten again.
 * @returns how many were forgotten
 */
export async function forgetOldTexts(days: number, now: Date): Promise<number> {
  const before = new Date(now.getTime() - days * 86_400_000);
  for (let forgotten = 0; ; ) {
    const { rowCount } = await getDatabase().pool.query(
      `UPDATE comment SET text = NULL WHERE (account_id, external_id) IN (
         SELECT account_id, external_id FROM comment WHERE text IS NOT NULL AND published_at < $1 LIMIT ${batch}
       )`,
      [before],
    );
    forgotten += rowCount ?? 0;
    if ((rowCount ?? 0) < batch) return forgotten;
  }
}
