"use server";

import { z } from "zod";
import { questionTypes } from "#lib/domain/survey/codebook.ts";
import { decideAnswer, forgetAnswer } from "#lib/domain/survey/edit-codebook.ts";
import { addOption, mergeOptions, removeOption } from "#lib/domain/survey/edit-options.ts";
import { editQuestion, type OptionEdit } from "#lib/domain/survey/edit-question.ts";
import { isSameAnswer } from "#lib/domain/survey/normalize-answer.ts";
import { confirmProposals } from "#lib/domain/survey/propose/confirm-form.ts";
import { proposeOptions } from "#lib/domain/survey/propose/propose-options.ts";
import { choices, meaningOfChoice } from "../choices.ts";
import { type CodebookTarget, labelsOf, textOf, writeCodebook } from "../codebook-write.ts";

const numberIn = (form: FormData, name: string): number | null =>
  /^-?\d{1,3}$/.test(textOf(form, name)) ? Number(textOf(form, name)) : null;

/** Options of the form in the order of their places; equal places keep the order of the form. */
function optionsOf(form: FormData): Map<string, OptionEdit> {
  const edits = form.getAll("option").map((code, row) => ({
    code: String(code),
    place: numberIn(form, `place.${row}`) ?? row + 1,
    edit: {
      labels: labelsOf(form, `option.${row}`),
      aliases: form.getAll(`alias.${row}`).filter((alias) => typeof alias === "string"),
      isDontKnow: form.has(`dontKnow.${row}`),
      isOther: form.has(`other.${row}`),
      isNone: form.has(`none.${row}`),
      value: numberIn(form, `point.${row}`),
    },
  }));
  return new Map(edits.sort((a, b) => a.place - b.place).map(({ code, edit }) => [code, edit]));
}

/** Changes wording and kind of a question, and its answers with their order. */
export async function saveQuestion(
  given: CodebookTarget,
  code: string,
  _previous: string | null,
  form: FormData,
): Promise<string | null> {
  const [min, max] = [numberIn(form, "scale.min"), numberIn(form, "scale.max")];
  const type = z.enum(questionTypes).parse(form.get("type"));
  const edit = {
    type,
    labels: labelsOf(form, "label"),
    options: optionsOf(form),
    scale: min === null || max === null ? null : { min, max },
  };
  return writeCodebook(given, "question", async (codebook, fileOf) => {
    const edited = editQuestion(codebook, code, edit);
    const [before, after] = [codebook, edited].map(({ questions }) => questions.find((each) => each.code === code));
    // A question that becomes a list has no answers to choose from yet but what people wrote.
    const isNewList = before?.type !== type && after?.options.length === 0 && type !== "scale";
    if (!isNewList) return edited;
    return proposeOptions(edited, code, await Promise.all(edited.forms.map(({ id }) => fileOf(id))));
  });
}

/** Adds an answer that nobody may have chosen. */
export async function saveNewOption(
  given: CodebookTarget,
  code: string,
  _previous: string | null,
  form: FormData,
): Promise<string | null> {
  const labels = labelsOf(form, "label");
  if (Object.keys(labels).length === 0) return null;
  return writeCodebook(given, "options", (codebook) => addOption(codebook, code, labels));
}

/** Joins an answer with another one, or takes it away. */
export async function joinOption(
  given: CodebookTarget,
  code: string,
  _previous: string | null,
  form: FormData,
): Promise<string | null> {
  const [from, into] = [textOf(form, "from"), textOf(form, "into")];
  if (from === "" || into === "" || from === into) return null;
  return writeCodebook(given, "options", (codebook) =>
    into === choices.takeAway ? removeOption(codebook, code, from) : mergeOptions(codebook, code, from, into),
  );
}

/** Proposes the answers of a question anew from what people wrote. */
export async function proposeAnew(given: CodebookTarget, code: string): Promise<string | null> {
  return writeCodebook(given, "options", async (codebook, fileOf) =>
    proposeOptions(codebook, code, await Promise.all(codebook.forms.map(({ id }) => fileOf(id)))),
  );
}

/** Says what answers mean, confirms proposals one by one, or takes decisions back. */
export async function saveAnswers(
  given: CodebookTarget,
  code: string,
  _previous: string | null,
  form: FormData,
): Promise<string | null> {
  return writeCodebook(given, "answers", (codebook) => {
    let next = codebook;
    for (const [row, raw] of form.getAll("raw").entries()) {
      if (typeof raw !== "string") continue;
      const choice = textOf(form, `meaning.${row}`);
      if (choice !== textOf(form, `was.${row}`)) {
        const meaning = meaningOfChoice(choice);
        next = meaning === null ? forgetAnswer(next, code, raw) : decideAnswer(next, code, raw, meaning);
      } else if (form.has(`right.${row}`)) {
        for (const { id } of next.forms)
          next = confirmProposals(next, id, {
            isColumn: () => false,
            isAnswer: (decision) => decision.question === code && isSameAnswer(decision.raw, raw),
          });
      }
    }
    return next;
  });
}
