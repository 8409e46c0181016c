"use server";

import type { Codebook, SurveyForm } from "#lib/domain/survey/codebook.ts";
import { decideAnswer, forgetAnswer } from "#lib/domain/survey/edit-codebook.ts";
import { isSameAnswer } from "#lib/domain/survey/normalize-answer.ts";
import { confirmProposals } from "#lib/domain/survey/propose/confirm-form.ts";
import type { FormFile } from "#lib/domain/survey/propose/draft-question.ts";
import { type MoveTarget, moveColumns } from "#lib/domain/survey/propose/move-columns.ts";
import { placeOption } from "#lib/domain/survey/propose/place-option.ts";
import { choices, meaningOfChoice } from "../choices.ts";
import { type CodebookTarget, textOf, writeCodebook } from "../codebook-write.ts";

function targetOf(choice: string): MoveTarget {
  if (choice === choices.newQuestion) return "newQuestion";
  if (choice === choices.leftOut) return "leftOut";
  return choice === choices.waits ? "waits" : { question: choice };
}

const placesOf = (form: FormData, block: number): number[] =>
  textOf(form, `places.${block}`)
    .split(",")
    .filter((place) => place !== "")
    .map(Number);

/** Answers and columns of options of one block, whose question stays. */
function withAnswers(codebook: Codebook, formId: string, code: string, block: number, form: FormData): Codebook {
  let next = codebook;
  const isRight = (name: string): boolean => form.has(`right.${name}`);
  for (const place of placesOf(form, block)) {
    const [option, was] = [textOf(form, `option.${place}`), textOf(form, `wasOption.${place}`)];
    if (option !== was) next = placeOption(next, formId, place, option === choices.waits ? null : option);
    else if (isRight(`${block}`) || isRight(`column.${place}`))
      next = confirmProposals(next, formId, { isColumn: (column) => column.place === place, isAnswer: () => false });
  }
  for (const [row, raw] of form.getAll(`raw.${block}`).entries()) {
    if (typeof raw !== "string") continue;
    const choice = textOf(form, `meaning.${block}.${row}`);
    if (choice !== textOf(form, `was.${block}.${row}`)) {
      const meaning = meaningOfChoice(choice);
      next = meaning === null ? forgetAnswer(next, code, raw) : decideAnswer(next, code, raw, meaning);
    } else if (isRight(`${block}.${row}`))
      next = confirmProposals(next, formId, {
        isColumn: () => false,
        isAnswer: (decision) => decision.question === code && isSameAnswer(decision.raw, raw),
      });
  }
  return next;
}

/** Takes what a person ticked as right or chose anew, question by question and answer by answer; the rest stays. */
export async function saveMatches(
  given: CodebookTarget,
  formId: string,
  _previous: string | null,
  form: FormData,
): Promise<string | null> {
  return writeCodebook(given, "columns", async (codebook, fileOf) => {
    const blocks = form.getAll("block").map(Number);
    const isMoved = (block: number): boolean =>
      textOf(form, `question.${block}`) !== textOf(form, `wasQuestion.${block}`);
    const files = new Map<string, FormFile>();
    // Answers are read only where words of a question have to be learnt or forgotten.
    if (blocks.some(isMoved)) for (const { id } of codebook.forms) files.set(id, await fileOf(id));
    const readFile = ({ id, signature }: SurveyForm): FormFile =>
      files.get(id) ?? { id, signature, language: null, columns: [] };
    let next = codebook;
    for (const block of blocks) {
      const question = textOf(form, `question.${block}`);
      if (isMoved(block)) next = moveColumns(next, formId, placesOf(form, block), targetOf(question), readFile);
      else if (!question.startsWith(":")) next = withAnswers(next, formId, question, block, form);
    }
    return next;
  });
}
