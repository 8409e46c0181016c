import "server-only";
import { getDatabase } from "../database/db.ts";

/** A survey by its number and name. */
export interface SurveyKey {
  readonly id: number;
  readonly name: string;
  readonly isDemo: boolean;
  /** Columns that wait for a person. */
  readonly waiting: number;
}

/** The surveys that hold responses of an import; none once it was undone. */
export async function listSurveysOfImport(importId: number): Promise<SurveyKey[]> {
  const { rows } = await getDatabase().pool.query<{ id: number; name: string; is_demo: boolean; waiting: number }>(
    `SELECT s.id, s.name, s.is_demo,
       (SELECT count(*)::int FROM jsonb_path_query(s.codebook, '$.forms[*].columns[*] ? (@.status <> "confirmed")')) AS waiting
     FROM survey AS s
     WHERE EXISTS (
       SELECT FROM survey_form AS f JOIN survey_response AS r ON r.form_id = f.id
       WHERE f.survey_id = s.id AND $1 = ANY (r.import_ids)
     ) ORDER BY s.id`,
    [importId],
  );
  return rows.map(({ id, name, is_demo, waiting }) => ({ id, name, isDemo: is_demo, waiting }));
}
