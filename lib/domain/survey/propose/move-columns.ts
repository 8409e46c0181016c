/** A person says which question columns of a form are; the words and answers of the form follow. */
import type { AnswerDecision, Codebook, FormColumn, SurveyForm } from "../codebook.ts";
import { type ColumnChoice, placeColumns } from "../edit-codebook.ts";
import { addQuestions } from "./add-questions.ts";
import { confirmProposals } from "./confirm-form.ts";
import type { FormFile } from "./draft-question.ts";
import { draftsOfColumns } from "./propose-options.ts";
import { proposedDecisions } from "./proposed-decisions.ts";
import { separateQuestion } from "./separate-question.ts";

/** What somebody can say of columns; `newQuestion` makes a question of its own of them. */
export type MoveTarget = ColumnChoice | "newQuestion";

/**
 * Brings columns of a form to a question, makes a question of their own of them, leaves them out, or lets them wait.
 * What the question they leave had learnt from them is forgotten; answers are matched with the question they come to.
 * @param fileOf a form with its distinct answers
 */
export function moveColumns(
  codebook: Codebook,
  formId: string,
  places: readonly number[],
  target: MoveTarget,
  fileOf: (form: SurveyForm) => FormFile,
): Codebook {
  const form = codebook.forms.find(({ id }) => id === formId);
  if (form === undefined) return codebook;
  const isMoved = ({ place }: FormColumn): boolean => places.includes(place);
  const left = new Set(form.columns.filter(isMoved).flatMap(({ question }) => question ?? []));
  let next = codebook;
  for (const question of left) next = leave(next, form, question, isMoved, fileOf);
  const waits = placeColumns(next, formId, new Map(places.map((place) => [place, "waits"])));
  const mark = (grown: Codebook): Codebook =>
    confirmProposals(grown, formId, { isColumn: isMoved, isAnswer: () => false });
  if (target === "newQuestion") return mark(addQuestions(waits, fileOf(form), places));
  const placed = placeColumns(waits, formId, new Map(places.map((place) => [place, target])));
  if (typeof target === "string") return placed;
  const question = placed.questions.find(({ code }) => code === target.question);
  if (question === undefined) return placed;
  const drafts = draftsOfColumns(question, places, fileOf(form));
  const decisions = proposedDecisions(question, drafts);
  return mark(asProposed(placed, formId, isMoved, decisions));
}

/** Takes columns out of their question, with what it learnt from the form where no other column of it stays. */
function leave(
  codebook: Codebook,
  form: SurveyForm,
  question: string,
  isMoved: (column: FormColumn) => boolean,
  fileOf: (form: SurveyForm) => FormFile,
): Codebook {
  if (form.columns.some((column) => column.question === question && !isMoved(column))) return codebook;
  const answersOf = (each: SurveyForm): string[] => {
    const file = fileOf(each);
    return each.columns
      .filter((column) => column.question === question)
      .flatMap(({ place }) => file.columns[place]?.answers.map(({ text }) => text) ?? []);
  };
  return separateQuestion(codebook, form.id, question, answersOf);
}

/** Columns as if they had been proposed, so that confirming them teaches the question their words. */
function asProposed(
  codebook: Codebook,
  formId: string,
  isMoved: (column: FormColumn) => boolean,
  decisions: readonly AnswerDecision[],
): Codebook {
  return {
    ...codebook,
    forms: codebook.forms.map((form) =>
      form.id === formId
        ? {
            ...form,
            columns: form.columns.map((column) => (isMoved(column) ? { ...column, status: "proposed" } : column)),
            decisions: [...form.decisions, ...decisions],
          }
        : form,
    ),
  };
}
