import "server-only";
import type { PoolClient } from "pg";
import type { Locale } from "../../domain/model.ts";
import { type Codebook, type FormColumn, formSignature } from "../../domain/survey/codebook.ts";
import { normalizeAnswer } from "../../domain/survey/normalize-answer.ts";
import type { SurveyColumn } from "../../importers/importer.ts";
import { headerOf } from "./form-of-file.ts";

function matchColumn({ questions }: Codebook, header: string, place: number): FormColumn {
  const normal = normalizeAnswer(header);
  const found = questions.find(({ labels }) =>
    Object.values(labels).some((label) => normalizeAnswer(label) === normal),
  );
  return {
    place,
    header,
    question: found?.code ?? null,
    option: null,
    status: found ? "proposed" : "unmatched",
    confidence: found ? 1 : null,
  };
}

/** Brings a new form into the codebook of its survey: its columns are matched as far as they can be. */
export async function bringFormIn(
  client: PoolClient,
  surveyId: number,
  formId: number,
  language: Locale | null,
  columns: readonly SurveyColumn[],
): Promise<void> {
  const { rows } = await client.query<{ codebook: Codebook }>("SELECT codebook FROM survey WHERE id = $1 FOR UPDATE", [
    surveyId,
  ]);
  const codebook = rows[0]?.codebook ?? { groups: [], questions: [], forms: [] };
  const headers = columns.map(headerOf);
  const form = {
    id: String(formId),
    language,
    signature: formSignature(headers),
    columns: headers.map((header, place) => matchColumn(codebook, header, place)),
    decisions: [],
  };
  const next: Codebook = { ...codebook, forms: [...codebook.forms, form] };
  await client.query(
    "UPDATE survey SET codebook = $2, codebook_version = codebook_version + 1, updated_at = now() WHERE id = $1",
    [surveyId, JSON.stringify(next)],
  );
}
