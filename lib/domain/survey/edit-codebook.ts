/** Changes that a person makes in a codebook. Each gives a new codebook; answers stay as they were written. */
import type { AnswerDecision, Codebook } from "./codebook.ts";
import { addOption } from "./edit-options.ts";
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
  if (meaning === "newOption") {
    const asking = codebook.forms.find((form) => form.columns.some(({ question }) => question === code));
    const grown = addOption(codebook, code, { [asking?.language ?? "ru"]: raw }, raw);
    const added = grown.questions.find((question) => question.code === code)?.options.at(-1);
    return added === undefined ? codebook : decideAnswer(grown, code, raw, { options: [added.code] });
  }
  const decision: AnswerDecision = { question: code, raw, options: meaning.options };
  return {
    ...codebook,
    forms: codebook.forms.map((form) =>
      form.columns.some(({ question }) => question === code)
        ? { ...form, decisions: [...form.decisions.filter((other) => !isAbout(other, code, raw)), decision] }
        : form,
    ),
  };
}

const isAbout = (decision: AnswerDecision, code: string, raw: string): boolean =>
  decision.question === code && normalizeAnswer(decision.raw) === normalizeAnswer(raw);

/** Takes back what was said of an answer: it is read by labels again, or waits. */
export function forgetAnswer(codebook: Codebook, code: string, raw: string): Codebook {
  return {
    ...codebook,
    forms: codebook.forms.map((form) => ({
      ...form,
      decisions: form.decisions.filter((decision) => !isAbout(decision, code, raw)),
    })),
  };
}
