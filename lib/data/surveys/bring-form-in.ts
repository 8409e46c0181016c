import "server-only";
import type { ClientBase } from "pg";
import { type Codebook, emptyCodebook } from "../../domain/survey/codebook.ts";
import { proposeForm } from "../../domain/survey/propose/propose-form.ts";
import { type FormKey, readFormFile } from "./form-file.ts";
import { keepCodebook } from "./keep-codebook.ts";

/** Brings a new form into the codebook of its survey: its columns are matched as far as the program can. */
export async function bringFormIn(client: ClientBase, surveyId: number, form: FormKey): Promise<void> {
  const { rows } = await client.query<{ codebook: Codebook }>("SELECT codebook FROM survey WHERE id = $1 FOR UPDATE", [
    surveyId,
  ]);
  const next = proposeForm(rows[0]?.codebook ?? emptyCodebook, await readFormFile(client, form));
  await keepCodebook(client, surveyId);
  await client.query(
    "UPDATE survey SET codebook = $2, codebook_version = codebook_version + 1, updated_at = now() WHERE id = $1",
    [surveyId, JSON.stringify(next)],
  );
  const language = next.forms.find(({ id }) => id === String(form.id))?.language ?? null;
  await client.query("UPDATE survey_form SET language = $2 WHERE id = $1", [form.id, language]);
}
