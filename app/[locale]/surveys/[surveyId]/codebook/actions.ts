"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { z } from "zod";
import { actorOf } from "#app/actor-of.ts";
import { guardedWrite } from "#app/guarded-write.ts";
import type { Access } from "#lib/answers/access.ts";
import { recordAudit } from "#lib/data/audit.ts";
import { changeCodebook } from "#lib/data/surveys/change-codebook.ts";
import { readCodebook, withFormsOf } from "#lib/data/surveys/import-codebook.ts";
import { getSurvey, renameSurvey } from "#lib/data/surveys/surveys.ts";
import { type Locale, locales } from "#lib/domain/model.ts";
import { questionTypes } from "#lib/domain/survey/codebook.ts";
import { type ColumnChoice, decideAnswer, editQuestion, placeColumns } from "#lib/domain/survey/edit-codebook.ts";
import { addQuestions } from "#lib/domain/survey/propose/add-questions.ts";
import { confirmForm } from "#lib/domain/survey/propose/confirm-form.ts";
import { InvalidRequestError } from "#lib/errors.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { choices } from "./choices.ts";

const targetSchema = z.object({
  locale: z.enum(locales),
  surveyId: z.int().positive(),
  /** Version of the codebook that the page showed. */
  version: z.int().positive(),
});
/** The codebook that a form changes, and the language to answer in. */
export type CodebookTarget = z.infer<typeof targetSchema>;

function seen({ locale, surveyId }: { locale: Locale; surveyId: number }): void {
  revalidatePath(localePath(locale, `/surveys/${surveyId}/codebook`));
}

type CodebookEdit = Parameters<typeof changeCodebook>[2];

/** Changes the codebook that the page showed, and writes down who did and what of it. */
async function change(
  access: Access,
  { surveyId, version }: CodebookTarget,
  part: "columns" | "proposals" | "answers" | "question" | "file",
  edit: CodebookEdit,
): Promise<void> {
  await changeCodebook(surveyId, version, edit);
  await recordAudit({
    actor: await actorOf(access, await headers()),
    action: "survey.codebook",
    entity: "survey",
    entityId: surveyId,
    before: { version },
    after: { version: version + 1, part },
  });
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value.trim().slice(0, 5000) : "";
};

function labelsOf(form: FormData, prefix: string): Record<string, string> {
  return Object.fromEntries(
    locales.map((locale) => [locale, textOf(form, `${prefix}.${locale}`)]).filter(([, label]) => label !== ""),
  );
}

/** Says what the columns of a form are. */
export async function savePlaces(
  given: CodebookTarget,
  formId: string,
  _previous: string | null,
  form: FormData,
): Promise<string | null> {
  const target = targetSchema.parse(given);
  const refusal = await guardedWrite(target.locale, "codebook.write", async (access) => {
    await change(access, target, "columns", async (codebook, fileOf) => {
      const chosen = new Map<number, ColumnChoice>();
      const own: number[] = [];
      for (const column of codebook.forms.find(({ id }) => id === formId)?.columns ?? []) {
        const choice = textOf(form, `column.${column.place}`);
        if (choice === choices.newQuestion) own.push(column.place);
        else if (choice === choices.leftOut) chosen.set(column.place, "leftOut");
        else if (choice === choices.waits) chosen.set(column.place, "waits");
        else if (choice !== "") chosen.set(column.place, { question: choice });
      }
      const learnt = confirmForm(
        codebook,
        formId,
        [...chosen.values()].flatMap((choice) => (typeof choice === "string" ? [] : [choice.question])),
      );
      const placed = placeColumns(learnt, formId, chosen);
      if (own.length === 0) return placed;
      const grown = addQuestions(placed, await fileOf(formId), own);
      const known = new Set(placed.questions.map(({ code }) => code));
      const added = grown.questions.map(({ code }) => code).filter((code) => !known.has(code));
      return confirmForm(grown, formId, added);
    });
  });
  if (refusal === null) seen(target);
  return refusal;
}

/** Confirms everything that is proposed for a form. */
export async function confirmAll(given: CodebookTarget, formId: string): Promise<string | null> {
  const target = targetSchema.parse(given);
  const refusal = await guardedWrite(target.locale, "codebook.write", (access) =>
    change(access, target, "proposals", (codebook) => confirmForm(codebook, formId)),
  );
  if (refusal === null) seen(target);
  return refusal;
}

/** Says what answers mean that no option is. */
export async function saveMeanings(
  given: CodebookTarget,
  question: string,
  _previous: string | null,
  form: FormData,
): Promise<string | null> {
  const target = targetSchema.parse(given);
  const refusal = await guardedWrite(target.locale, "codebook.write", (access) =>
    change(access, target, "answers", (codebook) => {
      let next = codebook;
      for (const [place, raw] of form.getAll("raw").entries()) {
        const meaning = textOf(form, `meaning.${place}`);
        if (typeof raw !== "string" || meaning === "" || meaning === choices.waits) continue;
        if (meaning === choices.newOption) next = decideAnswer(next, question, raw, "newOption");
        else if (meaning === choices.noAnswer) next = decideAnswer(next, question, raw, { options: null });
        else if (meaning === choices.noOption) next = decideAnswer(next, question, raw, { options: [] });
        else next = decideAnswer(next, question, raw, { options: [meaning] });
      }
      return next;
    }),
  );
  if (refusal === null) seen(target);
  return refusal;
}

/** Changes wording, kind and labels of a question. */
export async function saveQuestion(
  given: CodebookTarget,
  code: string,
  _previous: string | null,
  form: FormData,
): Promise<string | null> {
  const target = targetSchema.parse(given);
  const point = (name: string) => (/^-?\d{1,3}$/.test(textOf(form, name)) ? Number(textOf(form, name)) : null);
  const [min, max] = [point("scale.min"), point("scale.max")];
  const refusal = await guardedWrite(target.locale, "codebook.write", (access) =>
    change(access, target, "question", (codebook) =>
      editQuestion(codebook, code, {
        type: z.enum(questionTypes).parse(form.get("type")),
        labels: labelsOf(form, "label"),
        options: new Map(
          form
            .getAll("option")
            .filter((option) => typeof option === "string")
            .map((option, place) => [
              option,
              { labels: labelsOf(form, `option.${place}`), isDontKnow: form.has(`dontKnow.${place}`) },
            ]),
        ),
        scale: min !== null && max !== null && min < max && max - min <= 100 ? { min, max } : null,
      }),
    ),
  );
  if (refusal === null) seen(target);
  return refusal;
}

/** Gives the survey another name. */
export async function rename(given: CodebookTarget, _previous: string | null, form: FormData): Promise<string | null> {
  const target = targetSchema.parse(given);
  const refusal = await guardedWrite(target.locale, "codebook.write", async (access) => {
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
  if (refusal === null) seen(target);
  return refusal;
}

/** A codebook is some hundred kilobytes; more is something else. */
const largestFile = 5_000_000;

/** Takes a codebook that was exported here, and maybe changed, for this survey. */
export async function takeCodebook(
  given: CodebookTarget,
  _previous: string | null,
  form: FormData,
): Promise<string | null> {
  const target = targetSchema.parse(given);
  const refusal = await guardedWrite(target.locale, "codebook.write", async (access) => {
    const file = form.get("file");
    if (!(file instanceof File) || file.name === "") throw new InvalidRequestError("upload_without_file");
    if (file.size > largestFile) throw new InvalidRequestError("codebook_malformed", { reason: "JSON" });
    const taken = readCodebook(await file.text());
    await change(access, target, "file", (codebook) => withFormsOf(codebook, taken));
  });
  if (refusal === null) seen(target);
  return refusal;
}
