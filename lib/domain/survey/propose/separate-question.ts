/** Takes a wrong match of two language versions apart again. */
import type { Codebook, Labels, SurveyForm, SurveyOption } from "../codebook.ts";
import { normalizeAnswer } from "../normalize-answer.ts";

/**
 * Takes a form's columns out of a question: they wait again, what was said of their answers is forgotten, and so are
 * the words that the question learnt from this form alone.
 * @param answersOf distinct answers to the question in a form, as written
 */
export function separateQuestion(
  codebook: Codebook,
  formId: string,
  code: string,
  answersOf: (form: SurveyForm) => readonly string[],
): Codebook {
  const form = codebook.forms.find(({ id }) => id === formId);
  if (form === undefined) return codebook;
  const others = codebook.forms.filter((other) => other !== form && other.columns.some((one) => one.question === code));
  const wordsOf = (each: SurveyForm): string[] => [
    ...each.columns.filter(({ question }) => question === code).flatMap(({ header }) => wordsOfHeader(header)),
    ...answersOf(each),
  ];
  const kept = new Set(others.flatMap(wordsOf).map(normalizeAnswer));
  const learnt = new Set(
    wordsOf(form)
      .map(normalizeAnswer)
      .filter((word) => !kept.has(word)),
  );
  const isLearnt = (text: string): boolean => learnt.has(normalizeAnswer(text));
  const unlearn = (labels: Labels): Labels => {
    const left = Object.entries(labels).filter(([, label]) => !isLearnt(label));
    // A question or option keeps its last name.
    return left.length === 0 ? labels : Object.fromEntries(left);
  };
  const isShared = others.length > 0;
  const option = (each: SurveyOption): SurveyOption => ({
    ...each,
    labels: unlearn(each.labels),
    aliases: each.aliases.filter((alias) => !isLearnt(alias)),
  });
  return {
    ...codebook,
    questions: codebook.questions.map((question) =>
      question.code === code && isShared
        ? { ...question, labels: unlearn(question.labels), options: question.options.map(option) }
        : question,
    ),
    forms: codebook.forms.map((other) =>
      other === form
        ? {
            ...form,
            columns: form.columns.map((column) =>
              column.question === code
                ? { ...column, question: null, option: null, status: "unmatched" as const, confidence: null }
                : column,
            ),
            decisions: form.decisions.filter(({ question }) => question !== code),
          }
        : other,
    ),
  };
}

/** A header, and its parts where it names a row or an option in brackets. */
function wordsOfHeader(header: string): string[] {
  const [, stem, item] = /^(.*\S)\s*\[([^[]+)\]$/s.exec(header) ?? [];
  return stem === undefined || item === undefined ? [header] : [header, stem, item];
}
