import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { z } from "zod";
import { actorOf } from "#app/actor-of.ts";
import { guardedWrite } from "#app/guarded-write.ts";
import type { Access } from "#lib/answers/access.ts";
import { recordAudit } from "#lib/data/installation/audit.ts";
import { changeCodebook } from "#lib/data/surveys/change-codebook.ts";
import { locales } from "#lib/domain/model.ts";
import type { Labels } from "#lib/domain/survey/codebook.ts";
import { localePath } from "#lib/i18n/locale-path.ts";

export const codebookTargetSchema = z.object({
  locale: z.enum(locales),
  surveyId: z.int().positive(),
  /** Version of the codebook that the page showed. */
  version: z.int().positive(),
});
/** The codebook that a form changes, and the language to answer in. */
export type CodebookTarget = z.infer<typeof codebookTargetSchema>;

/** What kind of change it was, as the trail and the history name it. */
export type ChangedPart = "columns" | "proposals" | "answers" | "question" | "options" | "file" | "undo";

/** Writes down who changed a codebook, and shows its pages anew. */
export async function recordChange(access: Access, target: CodebookTarget, part: ChangedPart): Promise<void> {
  const { surveyId, version, locale } = target;
  await recordAudit({
    actor: await actorOf(access, await headers()),
    action: "survey.codebook",
    entity: "survey",
    entityId: surveyId,
    before: { version },
    after: { version: version + 1, part },
  });
  revalidatePath(localePath(locale, `/surveys/${surveyId}`), "layout");
}

/**
 * Changes the codebook that a page showed, if its sender may, and writes down who did and what of it.
 * @returns null when it was done, else the refusal in the reader's words
 */
export async function writeCodebook(
  given: CodebookTarget,
  part: ChangedPart,
  edit: Parameters<typeof changeCodebook>[2],
): Promise<string | null> {
  const target = codebookTargetSchema.parse(given);
  return guardedWrite(target.locale, "codebook.write", async (access) => {
    await changeCodebook(target.surveyId, target.version, edit);
    await recordChange(access, target, part);
  });
}

const longestField = 5000;

/** A field of a form as text; empty where it is absent. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim().slice(0, longestField) : "";
}

/** Labels that stand in fields named by a prefix and the language; those that were left empty are absent. */
export function labelsOf(form: FormData, prefix: string): Labels {
  return Object.fromEntries(
    locales.map((locale) => [locale, textOf(form, `${prefix}.${locale}`)]).filter(([, label]) => label !== ""),
  );
}
