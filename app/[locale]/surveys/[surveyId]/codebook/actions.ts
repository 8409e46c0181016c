"use server";

import { headers } from "next/headers";
import { actorOf } from "#app/actor-of.ts";
import { guardedWrite } from "#app/guarded-write.ts";
import { recordAudit } from "#lib/data/installation/audit.ts";
import { restoreCodebook } from "#lib/data/surveys/codebook-history.ts";
import { CodebookLinesError, readCodebook, withFormsOf } from "#lib/data/surveys/import-codebook.ts";
import { getSurvey, renameSurvey } from "#lib/data/surveys/surveys.ts";
import { confirmForm } from "#lib/domain/survey/propose/confirm-form.ts";
import { InvalidRequestError } from "#lib/errors.ts";
import { issueMessage } from "#lib/i18n/issue-message.ts";
import { type CodebookTarget, codebookTargetSchema, recordChange, textOf, writeCodebook } from "./codebook-write.ts";

/** Confirms everything that is proposed for a form. */
export async function confirmAll(given: CodebookTarget, formId: string): Promise<string | null> {
  return writeCodebook(given, "proposals", (codebook) => confirmForm(codebook, formId));
}

/** Makes the codebook what it was before a change. */
export async function undoChange(given: CodebookTarget, earlier: number): Promise<string | null> {
  const target = codebookTargetSchema.parse(given);
  return guardedWrite(target.locale, "codebook.write", async (access) => {
    await restoreCodebook(target.surveyId, target.version, Number(earlier));
    await recordChange(access, target, "undo");
  });
}

/** Gives the survey another name. */
export async function rename(given: CodebookTarget, _previous: string | null, form: FormData): Promise<string | null> {
  const target = codebookTargetSchema.parse(given);
  return guardedWrite(target.locale, "codebook.write", async (access) => {
    const name = textOf(form, "name").slice(0, 200);
    if (name === "") return;
    const before = await getSurvey(target.surveyId);
    await renameSurvey(target.surveyId, name);
    await recordAudit({
      actor: await actorOf(access, await headers()),
      action: "survey.rename",
      entity: "survey",
      entityId: target.surveyId,
      before: { name: before.name },
      after: { name },
    });
  });
}

/** A codebook is some hundred kilobytes; more is something else. */
const largestFile = 5_000_000;
/** More wrong lines than these have one cause. */
const shownLines = 20;

/** Takes a codebook that was exported here, and maybe changed, for this survey. */
export async function takeCodebook(
  given: CodebookTarget,
  _previous: string | null,
  form: FormData,
): Promise<string | null> {
  const { locale } = codebookTargetSchema.parse(given);
  let lines: string[] = [];
  const refusal = await writeCodebook(given, "file", async (codebook) => {
    const file = form.get("file");
    if (!(file instanceof File) || file.name === "") throw new InvalidRequestError("upload_without_file");
    if (file.size > largestFile) throw new InvalidRequestError("codebook_malformed", { reason: file.name });
    try {
      return withFormsOf(codebook, await readCodebook(new Uint8Array(await file.arrayBuffer())));
    } catch (error) {
      if (error instanceof CodebookLinesError) {
        lines = error.lines.slice(0, shownLines).map(({ code, params }) => issueMessage(code, params, locale));
      }
      throw error;
    }
  });
  return refusal === null ? null : [refusal, ...lines].join("\n");
}
