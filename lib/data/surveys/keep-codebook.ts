import "server-only";
import type { ClientBase } from "pg";

/** Older ones are forgotten: a codebook of sixty questions is a hundred kilobytes. */
const keptVersions = 100;

/** Keeps the codebook of a survey as it is now, before it is replaced in the same transaction. */
export async function keepCodebook(client: Pick<ClientBase, "query">, surveyId: number): Promise<void> {
  await client.query(
    `INSERT INTO survey_codebook_version (survey_id, version, codebook)
     SELECT id, codebook_version, codebook FROM survey WHERE id = $1 ON CONFLICT DO NOTHING`,
    [surveyId],
  );
  await client.query(
    `DELETE FROM survey_codebook_version AS v USING survey AS s
     WHERE v.survey_id = $1 AND s.id = $1 AND v.version <= s.codebook_version - $2`,
    [surveyId, keptVersions],
  );
}
