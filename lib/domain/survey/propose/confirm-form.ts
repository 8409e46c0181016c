/** A person says that the proposals of a form are right. */
import type { Locale } from "../../model.ts";
import type { Codebook, Labels, SurveyForm, SurveyOption, SurveyQuestion } from "../codebook.ts";
import { normalizeAnswer } from "../normalize-answer.ts";

/**
 * Confirms the proposed columns and answers of a form: all, or those of some questions. The words of the form become
 * labels in its language where there are none yet, else aliases, so that the next file needs no proposal.
 */
export function confirmForm(codebook: Codebook, formId: string, questions?: readonly string[]): Codebook {
  const form = codebook.forms.find(({ id }) => id === formId);
  if (form === undefined) return codebook;
  const isMeant = (question: string | null): boolean =>
    question !== null && (questions === undefined || questions.includes(question));
  const confirmed: SurveyForm = {
    ...form,
    columns: form.columns.map((column) =>
      column.status === "proposed" && isMeant(column.question)
        ? { ...column, status: "confirmed", confidence: null }
        : column,
    ),
    // What became a label is known without a decision.
    decisions: form.decisions.filter(({ status, question }) => status !== "proposed" || !isMeant(question)),
  };
  return {
    ...codebook,
    questions: codebook.questions.map((question) => (isMeant(question.code) ? learnWords(question, form) : question)),
    forms: codebook.forms.map((other) => (other.id === formId ? confirmed : other)),
  };
}

function learnWords(question: SurveyQuestion, form: SurveyForm): SurveyQuestion {
  const own = form.columns.filter((column) => column.question === question.code && column.status === "proposed");
  const [first] = own;
  if (first === undefined) return question;
  const [, stem, item] = /^(?=.*\]$)(.*\S)\s*\[(.+)\]$/s.exec(first.header) ?? [];
  const isPart = stem !== undefined && item !== undefined;
  const text = !isPart ? first.header : question.group !== null ? item : stem;
  const options = question.options.map((option) => {
    const column = own.find((one) => one.option === option.code);
    const header = /\[([^\][]+)\]$/.exec(column?.header ?? "")?.[1];
    const said = form.decisions.filter(
      ({ question: code, options: codes, status }) =>
        code === question.code && status === "proposed" && codes?.length === 1 && codes[0] === option.code,
    );
    const words = [...(header === undefined ? [] : [header]), ...said.map(({ raw }) => raw)];
    return words.reduce((known, word) => learnWord(known, word, form.language), option);
  });
  return { ...question, labels: withLabel(question.labels, text, form.language), options };
}

function withLabel(labels: Labels, text: string, language: Locale | null): Labels {
  return language === null || labels[language] !== undefined ? labels : { ...labels, [language]: text.trim() };
}

function learnWord(option: SurveyOption, word: string, language: Locale | null): SurveyOption {
  const known = [...Object.values(option.labels), ...option.aliases].map(normalizeAnswer);
  if (known.includes(normalizeAnswer(word))) return option;
  const labels = withLabel(option.labels, word, language);
  return labels === option.labels ? { ...option, aliases: [...option.aliases, word] } : { ...option, labels };
}
