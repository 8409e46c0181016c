import "server-only";
import { NotFoundError } from "../../errors.ts";
import { getDatabase } from "../database/db.ts";
import { withFormsOf } from "./import-codebook.ts";
import { getSurvey, saveCodebook } from "./surveys.ts";

/** A state of a codebook that one can go back to. */
export interface EarlierCodebook {
  readonly version: number;
  /** When it was replaced, by what kind of change, and by whom; unknown for changes that an import made. */
  readonly replacedAt: Date;
  readonly part: string | null;
  readonly actorName: string | null;
}

/** States of a codebook that are kept, the newest first. */
export async function listEarlierCodebooks(surveyId: number, most: number): Promise<EarlierCodebook[]> {
  const { rows } = await getDatabase().pool.query<{
    version: number;
    replaced_at: Date;
    part: string | null;
    actor_name: string | null;
  }>(
    `SELECT v.version, v.replaced_at, a.part, a.actor_name
     FROM survey_codebook_version AS v LEFT JOIN LATERAL (
       SELECT after ->> 'part' AS part, actor_name FROM audit_entry
       WHERE entity = 'survey' AND entity_id = v.survey_id::text AND action = 'survey.codebook'
         AND after ->> 'version' = (v.version + 1)::text
       ORDER BY id DESC LIMIT 1
     ) AS a ON true
     WHERE v.survey_id = $1 ORDER BY v.version DESC LIMIT $2`,
    [surveyId, most],
  );
  return rows.map((row) => ({
    version: row.version,
    replacedAt: row.replaced_at,
    part: row.part,
    actorName: row.actor_name,
  }));
}

/**
 * Makes a codebook what it was; forms that came in since then keep their matches as far as their questions are there.
 * @param version the one that the person saw
 * @throws NotFoundError `codebook_version_gone`, InvalidRequestError `codebook_changed`
 */
export async function restoreCodebook(surveyId: number, version: number, earlier: number): Promise<void> {
  const survey = await getSurvey(surveyId);
  const { rows } = await getDatabase().pool.query<{ codebook: typeof survey.codebook }>(
    "SELECT codebook FROM survey_codebook_version WHERE survey_id = $1 AND version = $2",
    [surveyId, earlier],
  );
  const [row] = rows;
  if (row === undefined) throw new NotFoundError("codebook_version_gone", { version: earlier });
  await saveCodebook(surveyId, version, withFormsOf(survey.codebook, row.codebook));
}
