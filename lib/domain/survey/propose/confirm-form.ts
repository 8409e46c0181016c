/** A person says that the proposals of a form are right. */
import type { Locale } from "../../model.ts";
import type {
  AnswerDecision,
  Codebook,
  FormColumn,
  Labels,
  SurveyForm,
  SurveyOption,
  SurveyQuestion,
} from "../codebook.ts";
import { normalizeAnswer } from "../normalize-answer.ts";

/** Which of a form's proposals a person means. */
export interface Confirmed {
  isColumn(column: FormColumn): boolean;
  isAnswer(decision: AnswerDecision): boolean;
}

/**
 * Confirms the proposed columns and answers of a form: all, or those of some questions. The words of the form become
 * labels in its language where there are none yet, else aliases, so that the next file needs no proposal.
 */
export function confirmForm(codebook: Codebook, formId: string, questions?: readonly string[]): Codebook {
  const isMeant = (question: string | null): boolean =>
    question !== null && (questions === undefined || questions.includes(question));
  return confirmProposals(codebook, formId, {
    isColumn: ({ question }) => isMeant(question),
    isAnswer: ({ question }) => isMeant(question),
  });
}

/** Confirms single proposals of a form, column by column and answer by answer. */
export function confirmProposals(codebook: Codebook, formId: string, confirmed: Confirmed): Codebook {
  const form = codebook.forms.find(({ id }) => id === formId);
  if (form === undefined) return codebook;
  const isColumn = (column: FormColumn): boolean => column.status === "proposed" && confirmed.isColumn(column);
  const isAnswer = (decision: AnswerDecision): boolean =>
    decision.status === "proposed" && confirmed.isAnswer(decision);
  const [columns, answers] = [form.columns.filter(isColumn), form.decisions.filter(isAnswer)];
  const settled: SurveyForm = {
    ...form,
    columns: form.columns.map((column) =>
      isColumn(column) ? { ...column, status: "confirmed", confidence: null } : column,
    ),
    // What became a label is known without a decision.
    decisions: form.decisions.filter((decision) => !isAnswer(decision)),
  };
  return {
    ...codebook,
    questions: codebook.questions.map((question) => learnWords(question, columns, answers, form.language)),
    forms: codebook.forms.map((other) => (other.id === formId ? settled : other)),
  };
}

function learnWords(
  question: SurveyQuestion,
  columns: readonly FormColumn[],
  answers: readonly AnswerDecision[],
  language: Locale | null,
): SurveyQuestion {
  const own = columns.filter((column) => column.question === question.code);
  const said = answers.filter((decision) => decision.question === question.code);
  if (own.length === 0 && said.length === 0) return question;
  const options = question.options.map((option) => {
    const header = itemOf(own.find((one) => one.option === option.code)?.header ?? "");
    const words = said.filter(({ options: codes }) => codes?.length === 1 && codes[0] === option.code);
    return [...(header === null ? [] : [header]), ...words.map(({ raw }) => raw)].reduce(
      (known, word) => learnWord(known, word, language),
      option,
    );
  });
  const [first] = own;
  if (first === undefined) return { ...question, options };
  const [, stem, item] = /^(?=.*\]$)(.*\S)\s*\[(.+)\]$/s.exec(first.header) ?? [];
  const isPart = stem !== undefined && item !== undefined;
  const text = !isPart ? first.header : question.group !== null ? item : stem;
  return { ...question, labels: withLabel(question.labels, text, language), options };
}

/** What a header names in brackets: a row of a grid, or an option. */
const itemOf = (header: string): string | null => /\[([^\][]+)\]$/.exec(header)?.[1] ?? null;

function withLabel(labels: Labels, text: string, language: Locale | null): Labels {
  return language === null || labels[language] !== undefined ? labels : { ...labels, [language]: text.trim() };
}

function learnWord(option: SurveyOption, word: string, language: Locale | null): SurveyOption {
  const known = [...Object.values(option.labels), ...option.aliases].map(normalizeAnswer);
  if (known.includes(normalizeAnswer(word))) return option;
  const labels = withLabel(option.labels, word, language);
  return labels === option.labels ? { ...option, aliases: [...option.aliases, word] } : { ...option, labels };
}
