/** Options for a question that has none, or that became another kind, from what people wrote. */
import type { AnswerDecision, Codebook, SurveyForm, SurveyQuestion } from "../codebook.ts";
import { withQuestion } from "../edit-options.ts";
import { normalizeAnswer } from "../normalize-answer.ts";
import { readNumber } from "../read-number.ts";
import { optionsOfDrafts } from "./add-questions.ts";
import { type DistinctAnswer, optionsOfLists } from "./answer-list.ts";
import { draftOptions } from "./draft-options.ts";
import type { DraftOption, FormFile } from "./draft-question.ts";
import { languagesOf } from "./draft-questions.ts";
import { proposedDecisions } from "./proposed-decisions.ts";

/** More options than these are no list that a person reads. */
const mostOptions = 200;

const isOpen = ({ type }: SurveyQuestion): boolean => type === "text" || type === "date" || type === "number";

/** Texts of answers that become options of a question of this type, most frequent first. */
function textsOf({ type }: SurveyQuestion, answers: readonly DistinctAnswer[]): string[] {
  const together = new Map<string, DistinctAnswer>();
  for (const { text, n } of answers) {
    const key = normalizeAnswer(text);
    if (key === "" || (type === "scale" && readNumber(text) !== null)) continue;
    const known = together.get(key);
    together.set(key, { text: known?.text ?? text.trim(), n: (known?.n ?? 0) + n });
  }
  const distinct = [...together.values()].sort((a, b) => b.n - a.n);
  const listed = type === "multiple" ? optionsOfLists(distinct) : null;
  return (listed ?? distinct.map(({ text }) => text)).slice(0, mostOptions);
}

/**
 * Makes options of a question anew from its answers. Those of the first form become options; answers of another
 * language version are matched with them, and a person is asked.
 * @param files forms with their answers, as they are stored
 */
export function proposeOptions(codebook: Codebook, code: string, files: readonly FormFile[]): Codebook {
  const question = codebook.questions.find((each) => each.code === code);
  if (question === undefined || isOpen(question)) return codebook;
  let found: SurveyQuestion | null = null;
  const decisions = new Map<string, readonly AnswerDecision[]>();
  for (const form of codebook.forms) {
    const file = files.find(({ id }) => id === form.id);
    const drafts = file === undefined ? [] : draftsOf(question, form, file);
    if (file === undefined || drafts === null) continue;
    if (found === null) {
      const { options, scale } = draftOptions(drafts, languagesOf(file));
      const hasPoints = options.some(({ value }) => value !== null);
      found = {
        ...question,
        options: optionsOfDrafts(options),
        scale: question.type === "scale" && hasPoints && scale !== null ? scale : question.scale,
      };
      continue;
    }
    decisions.set(form.id, proposedDecisions(found, draftOptions(drafts, languagesOf(file)).options));
  }
  if (found === null) return codebook;
  const made = found;
  const changed = withQuestion(codebook, code, () => made);
  return {
    ...changed,
    forms: changed.forms.map((form) => ({
      ...form,
      decisions: [
        ...form.decisions.filter((decision) => decision.question !== code),
        ...(decisions.get(form.id) ?? []),
      ],
    })),
  };
}

/** Texts of a form's answers to the question; null where it doesn't ask it, or has a column for each option. */
function draftsOf(question: SurveyQuestion, form: SurveyForm, file: FormFile): string[] | null {
  const own = form.columns.filter((column) => column.question === question.code);
  if (own.length === 0 || own.some(({ option }) => option !== null)) return null;
  return textsOf(
    question,
    own.flatMap(({ place }) => file.columns[place]?.answers ?? []),
  );
}

/** Answers in some columns of a form as options that they could be. */
export function draftsOfColumns(question: SurveyQuestion, places: readonly number[], file: FormFile): DraftOption[] {
  if (isOpen(question)) return [];
  const answers = places.flatMap((place) => file.columns[place]?.answers ?? []);
  return [...draftOptions(textsOf(question, answers), languagesOf(file)).options];
}
