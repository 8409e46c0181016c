/** Changes that a person makes in a codebook. Each gives a new codebook; answers stay as they were written. */
import { type Locale, locales } from "../model.ts";
import type { AnswerDecision, Codebook, Labels, QuestionType, SurveyOption, SurveyQuestion } from "./codebook.ts";
import { normalizeAnswer } from "./normalize-answer.ts";

/** What a person says of a column: a question's code, to leave it out, or that it waits. */
export type ColumnChoice = { readonly question: string } | "leftOut" | "waits";

/** Says of columns of a form what they are, by place; the options of columns that keep their question stay. */
export function placeColumns(codebook: Codebook, formId: string, choices: ReadonlyMap<number, ColumnChoice>): Codebook {
  const codes = new Set(codebook.questions.map(({ code }) => code));
  return {
    ...codebook,
    forms: codebook.forms.map((form) => {
      if (form.id !== formId) return form;
      const columns = form.columns.map((column) => {
        const choice = choices.get(column.place);
        if (choice === undefined) return column;
        if (choice === "waits" || (choice !== "leftOut" && !codes.has(choice.question))) {
          return { ...column, question: null, option: null, status: "unmatched" as const, confidence: null };
        }
        const question = choice === "leftOut" ? null : choice.question;
        const option = question === column.question ? column.option : null;
        return { ...column, question, option, status: "confirmed" as const, confidence: null };
      });
      return { ...form, columns };
    }),
  };
}

/** What an answer means: codes of options, none of them, or no answer at all; or an option that is new. */
export type AnswerMeaning = { readonly options: readonly string[] | null } | "newOption";

/** Says what an answer means that no option is, in every form that asks the question. */
export function decideAnswer(codebook: Codebook, code: string, raw: string, meaning: AnswerMeaning): Codebook {
  if (meaning === "newOption") return withOption(codebook, code, raw);
  const decision: AnswerDecision = { question: code, raw, options: meaning.options };
  const isSame = (other: AnswerDecision) =>
    other.question === code && normalizeAnswer(other.raw) === normalizeAnswer(raw);
  return {
    ...codebook,
    forms: codebook.forms.map((form) =>
      form.columns.some(({ question }) => question === code)
        ? { ...form, decisions: [...form.decisions.filter((other) => !isSame(other)), decision] }
        : form,
    ),
  };
}

function withOption(codebook: Codebook, code: string, raw: string): Codebook {
  const asking = codebook.forms.find((form) => form.columns.some(({ question }) => question === code));
  const language: Locale = asking?.language ?? "ru";
  return {
    ...codebook,
    questions: codebook.questions.map((question) => {
      if (question.code !== code) return question;
      const taken = new Set(question.options.map((option) => option.code));
      let number = question.options.length + 1;
      while (taken.has(`o${number}`)) number += 1;
      const option: SurveyOption = {
        code: `o${number}`,
        labels: { [language]: raw },
        aliases: [],
        isDontKnow: false,
        isOther: false,
        value: null,
      };
      return { ...question, options: [...question.options, option] };
    }),
  };
}

/** What a person may change of a question. */
export interface QuestionEdit {
  readonly type: QuestionType;
  readonly labels: Labels;
  /** By code; options that are not named stay as they are. */
  readonly options: ReadonlyMap<string, { readonly labels: Labels; readonly isDontKnow: boolean }>;
  /** For scales; ignored elsewhere. */
  readonly scale: { readonly min: number; readonly max: number } | null;
}

/** A label that was known stays an alias where it is taken away, so that answers are still recognised by it. */
function renamed(option: SurveyOption, labels: Labels, isDontKnow: boolean): SurveyOption {
  const kept = Object.values(labels);
  const lost = locales.flatMap((locale) => {
    const label = option.labels[locale];
    return label === undefined || kept.includes(label) || option.aliases.includes(label) ? [] : [label];
  });
  const value = isDontKnow ? null : option.value;
  return { ...option, labels, aliases: [...option.aliases, ...lost], isDontKnow, value };
}

/** Changes wording and kind of a question and the labels of its answers; codes stay. */
export function editQuestion(codebook: Codebook, code: string, edit: QuestionEdit): Codebook {
  const edited = (question: SurveyQuestion): SurveyQuestion => ({
    ...question,
    type: edit.type,
    labels: edit.labels,
    scale: edit.type === "scale" ? (edit.scale ?? question.scale ?? { min: 1, max: 5 }) : null,
    options: question.options.map((option) => {
      const change = edit.options.get(option.code);
      return change === undefined ? option : renamed(option, change.labels, change.isDontKnow);
    }),
  });
  return {
    ...codebook,
    questions: codebook.questions.map((question) => (question.code === code ? edited(question) : question)),
  };
}
