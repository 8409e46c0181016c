import "server-only";
import { getDatabase } from "../database/db.ts";

/** Number of the survey that has most of some questions, the newest of several; null where none has one of them. */
export async function findSurveyWith(codes: readonly string[]): Promise<number | null> {
  const { rows } = await getDatabase().pool.query<{ id: number }>(
    `SELECT s.id FROM survey AS s, LATERAL (
       SELECT count(*) AS n FROM jsonb_array_elements(s.codebook->'questions') AS q WHERE q->>'code' = ANY ($1)
     ) AS known WHERE known.n > 0 ORDER BY known.n DESC, s.id DESC LIMIT 1`,
    [codes],
  );
  return rows[0]?.id ?? null;
}
