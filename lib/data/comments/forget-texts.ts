import "server-only";
import { getDatabase } from "../database/db.ts";

const batch = 5000;

/** Texts in what imports remember of comments, for their undo; an undo then brings back all but the text. */
async function forgetRemembered(before: Date): Promise<void> {
  await getDatabase().pool.query(
    `UPDATE import_change AS m SET before = m.before || '{"text": null}'
     WHERE m.entity IN ('comment', 'comment_said') AND m.before->>'text' IS NOT NULL
       AND coalesce((m.before->>'published_at')::timestamptz,
         (SELECT c.published_at FROM comment AS c WHERE c.account_id = m.account_id AND c.external_id = m.key)) < $1`,
    [before],
  );
}

/**
 * Forgets the texts of comments that are older than so many days. What was counted from them stays: their language,
 * whether they ask something, and all facts. What imports remember for their undo is forgotten with them. An import that
 * brings one again has it forgotten again.
 * @returns how many were forgotten
 */
export async function forgetOldTexts(days: number, now: Date): Promise<number> {
  const before = new Date(now.getTime() - days * 86_400_000);
  await forgetRemembered(before);
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
