import "server-only";
import type { Locale } from "../../domain/model.ts";
import type { Codebook } from "../../domain/survey/codebook.ts";
import { InvalidRequestError, NotFoundError } from "../../errors.ts";
import type { SurveyColumn } from "../../importers/importer.ts";
import { getDatabase } from "../database/db.ts";
import { inTransaction } from "../database/in-transaction.ts";
import { keepCodebook } from "./keep-codebook.ts";

/** A survey as the list shows it. */
export interface SurveyOverview {
  readonly id: number;
  readonly name: string;
  readonly isDemo: boolean;
  readonly questions: number;
  /** Columns that wait for a person to say what they are. */
  readonly waiting: number;
  readonly responses: number;
  readonly languages: readonly Locale[];
  readonly firstAt: Date | null;
  readonly lastAt: Date | null;
}

/** One language version or wave, with what its file said. */
export interface StoredForm {
  readonly id: number;
  readonly language: Locale | null;
  readonly format: string;
  readonly columns: readonly SurveyColumn[];
  readonly responses: number;
}

/** A survey with its codebook. */
export interface Survey {
  readonly id: number;
  readonly name: string;
  readonly isDemo: boolean;
  readonly codebook: Codebook;
  readonly codebookVersion: number;
  readonly forms: readonly StoredForm[];
}

/** All surveys, the newest first. */
export async function listSurveys(): Promise<SurveyOverview[]> {
  const { rows } = await getDatabase().pool.query<{
    id: number;
    name: string;
    is_demo: boolean;
    questions: number;
    waiting: number;
    responses: number;
    languages: Locale[];
    first_at: Date | null;
    last_at: Date | null;
  }>(
    `SELECT s.id, s.name, s.is_demo, jsonb_array_length(s.codebook -> 'questions') AS questions,
       (SELECT count(*)::int FROM jsonb_path_query(s.codebook, '$.forms[*].columns[*] ? (@.status <> "confirmed")')) AS waiting,
       coalesce(sum(r.n), 0)::int AS responses, min(r.first_at) AS first_at, max(r.last_at) AS last_at,
       coalesce(array_agg(DISTINCT r.language) FILTER (WHERE r.language IS NOT NULL), '{}') AS languages
     FROM survey AS s LEFT JOIN survey_form AS f ON f.survey_id = s.id
       LEFT JOIN LATERAL (
         SELECT coalesce(language, f.language) AS language, count(*) AS n, min(submitted_at) AS first_at, max(submitted_at) AS last_at
         FROM survey_response WHERE form_id = f.id AND is_current GROUP BY 1
       ) AS r ON true
     GROUP BY s.id ORDER BY s.id DESC`,
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    isDemo: row.is_demo,
    questions: row.questions,
    waiting: row.waiting,
    responses: row.responses,
    languages: row.languages,
    firstAt: row.first_at,
    lastAt: row.last_at,
  }));
}

/** One survey with its forms. Throws NotFoundError `survey_not_found`. */
export async function getSurvey(id: number): Promise<Survey> {
  const { pool } = getDatabase();
  const { rows } = await pool.query<{
    name: string;
    is_demo: boolean;
    codebook: Codebook;
    codebook_version: number;
  }>("SELECT name, is_demo, codebook, codebook_version FROM survey WHERE id = $1", [id]);
  const [row] = rows;
  if (!row) throw new NotFoundError("survey_not_found", { survey: id });
  const { rows: forms } = await pool.query<{
    id: number;
    language: Locale | null;
    format: string;
    columns: SurveyColumn[];
    responses: number;
  }>(
    `SELECT f.id, f.language, f.format, f.columns,
       (SELECT count(*)::int FROM survey_response AS r WHERE r.form_id = f.id AND r.is_current) AS responses
     FROM survey_form AS f WHERE f.survey_id = $1 ORDER BY f.id`,
    [id],
  );
  return {
    id,
    name: row.name,
    isDemo: row.is_demo,
    codebook: row.codebook,
    codebookVersion: row.codebook_version,
    forms,
  };
}

/** A survey by number or name. Throws NotFoundError `survey_not_found`. */
export async function getSurveyNamed(name: string): Promise<Survey> {
  const { rows } = await getDatabase().pool.query<{ id: number }>(
    "SELECT id FROM survey WHERE name = $1 OR id::text = $1 ORDER BY name = $1 DESC LIMIT 1",
    [name],
  );
  const [row] = rows;
  if (!row) throw new NotFoundError("survey_not_found", { survey: name });
  return getSurvey(row.id);
}

/**
 * Replaces the codebook of a survey.
 * @throws InvalidRequestError `codebook_changed` where somebody else changed it since `version` was read
 */
export async function saveCodebook(id: number, version: number, codebook: Codebook): Promise<void> {
  const isSaved = await inTransaction(async (client) => {
    const { rowCount } = await client.query("SELECT FROM survey WHERE id = $1 AND codebook_version = $2 FOR UPDATE", [
      id,
      version,
    ]);
    if (rowCount !== 1) return false;
    await keepCodebook(client, id);
    await client.query(
      "UPDATE survey SET codebook = $2, codebook_version = codebook_version + 1, updated_at = now() WHERE id = $1",
      [id, JSON.stringify(codebook)],
    );
    return true;
  });
  if (isSaved) return;
  await getSurvey(id);
  throw new InvalidRequestError("codebook_changed");
}

/** Renames a survey. Throws InvalidRequestError `survey_name_taken`. */
export async function renameSurvey(id: number, name: string): Promise<void> {
  const { rowCount } = await getDatabase().pool.query(
    "UPDATE survey SET name = $2, updated_at = now() WHERE id = $1 AND NOT EXISTS (SELECT FROM survey WHERE name = $2 AND id <> $1)",
    [id, name],
  );
  if (rowCount === 1) return;
  await getSurvey(id);
  throw new InvalidRequestError("survey_name_taken", { survey: name });
}
