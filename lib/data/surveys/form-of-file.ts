import "server-only";
import { createHash } from "node:crypto";
import type { ClientBase } from "pg";
import type { Locale } from "../../domain/model.ts";
import { formSignature } from "../../domain/survey/codebook.ts";
import type { SurveyColumn } from "../../importers/importer.ts";

/** What a person says of a survey file: the survey it belongs to, by name, and the language of the form. */
export interface SurveyWish {
  readonly name?: string;
  readonly language?: Locale;
  /** Whether a table that no format knows is one of answers. */
  readonly areAnswers?: boolean;
}

/** Where the answers of a file go. */
export interface FormOfFile {
  /** Null until the merge creates it. */
  readonly surveyId: number | null;
  readonly surveyName: string;
  readonly formId: number | null;
  readonly language: Locale | null;
  readonly signatureHash: string;
  /** Columns of role question, in order. */
  readonly columns: readonly SurveyColumn[];
}

/** Header of a question column as the codebook shows it: the text, the code where there is none, and the item. */
export function headerOf({ code, question, item }: SurveyColumn): string {
  const text = question.trim() === "" ? (code ?? "") : question;
  return item === null ? text : `${text} [${item}]`;
}

/** Digest by which a form is known again: of the headers of its questions. */
export function signatureHashOf(columns: readonly SurveyColumn[]): string {
  const headers = columns.map((column) => `${column.code ?? ""}\u001e${headerOf(column)}`);
  return createHash("sha256").update(formSignature(headers)).digest("hex");
}

/** Name of a survey that nobody named: that of its file, without what tools add. */
function nameOfFile(fileName: string): string {
  const name = fileName.replace(/\.[a-z]{2,5}$/i, "").trim();
  return name === "" ? fileName : name.slice(0, 200);
}

async function freeName(client: ClientBase, name: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>("SELECT name FROM survey WHERE name = $1 OR name LIKE $2", [
    name,
    `${name.replace(/[\\%_]/g, "\\$&")} (%)`,
  ]);
  const taken = new Set(rows.map((row) => row.name));
  if (!taken.has(name)) return name;
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${name} (${number})`)) return `${name} (${number})`;
  }
}

/**
 * Where a file belongs: the survey that was named, else the one that knows a form with these headers, else a new one
 * named after the file. Imports of files with the same headers take turns until their transactions end.
 * @param hasHeader whether the file has headers: where it has none, tables of one width look alike, and only a name tells
 */
export async function formOfFile(
  client: ClientBase,
  columns: readonly SurveyColumn[],
  fileName: string,
  wish: SurveyWish,
  hasHeader = true,
): Promise<FormOfFile> {
  const questions = columns.filter((column) => column.role === "question");
  const signatureHash = signatureHashOf(questions);
  await holdForm(client, signatureHash);
  const { rows } = await client.query<{
    survey_id: number;
    name: string;
    form_id: number | null;
    language: Locale | null;
  }>(
    `SELECT s.id AS survey_id, s.name, f.id AS form_id, f.language
     FROM survey AS s LEFT JOIN survey_form AS f ON f.survey_id = s.id AND f.signature_hash = $1
     WHERE CASE WHEN $2::text IS NULL THEN f.id IS NOT NULL AND $3 ELSE s.name = $2 END ORDER BY s.id DESC LIMIT 1`,
    [signatureHash, wish.name ?? null, hasHeader],
  );
  const [found] = rows;
  return {
    surveyId: found?.survey_id ?? null,
    surveyName: found?.name ?? wish.name ?? (await freeName(client, nameOfFile(fileName))),
    formId: found?.form_id ?? null,
    language: wish.language ?? found?.language ?? null,
    signatureHash,
    columns: questions,
  };
}

/** Makes writers of one form take turns. */
export async function holdForm(client: ClientBase, signatureHash: string): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock(hashtext('akimetrics survey form'), hashtext($1))", [signatureHash]);
}
