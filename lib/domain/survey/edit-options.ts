/** Changes that a person makes in the options of a question: new ones, fewer, or two that are one. */
import type { Codebook, Labels, SurveyForm, SurveyOption, SurveyQuestion } from "./codebook.ts";
import { normalizeAnswer } from "./normalize-answer.ts";

/** Changes one question of a codebook; the others stay. */
export function withQuestion(
  codebook: Codebook,
  code: string,
  change: (question: SurveyQuestion) => SurveyQuestion,
): Codebook {
  return {
    ...codebook,
    questions: codebook.questions.map((question) => (question.code === code ? change(question) : question)),
  };
}

/** An option without the writing of an answer, by which it would be recognised. */
function withoutWriting(option: SurveyOption, raw: string): SurveyOption {
  const isIt = (text: string): boolean => normalizeAnswer(text) === normalizeAnswer(raw);
  const labels: Labels = Object.fromEntries(Object.entries(option.labels).filter(([, label]) => !isIt(label)));
  const aliases = option.aliases.filter((alias) => !isIt(alias));
  // An option has to keep a name; the one that comes first then knows the answer.
  return Object.keys(labels).length === 0 ? option : { ...option, labels, aliases };
}

/**
 * Adds an option, whether or not anybody chose it.
 * @param raw an answer that it takes over from the option that recognised it until now
 */
export function addOption(codebook: Codebook, code: string, labels: Labels, raw?: string): Codebook {
  return withQuestion(codebook, code, (question) => {
    const taken = new Set(question.options.map((option) => option.code));
    let number = question.options.length + 1;
    while (taken.has(`o${number}`)) number += 1;
    const option: SurveyOption = {
      code: `o${number}`,
      labels,
      aliases: [],
      isDontKnow: false,
      isOther: false,
      value: null,
    };
    const others = question.options.map((other) => (raw === undefined ? other : withoutWriting(other, raw)));
    return { ...question, options: [...others, option] };
  });
}

/** Takes an option away: what was recognised by it waits for a person again, and so does a column that stands for it. */
export function removeOption(codebook: Codebook, code: string, option: string): Codebook {
  const changed = withQuestion(codebook, code, (question) => ({
    ...question,
    options: question.options.filter((other) => other.code !== option),
  }));
  const isMeant = (form: SurveyForm): SurveyForm => ({
    ...form,
    columns: form.columns.map((column) =>
      column.question === code && column.option === option
        ? { ...column, question: null, option: null, status: "unmatched" as const, confidence: null }
        : column,
    ),
    decisions: form.decisions.filter((decision) => decision.question !== code || !decision.options?.includes(option)),
  });
  return { ...changed, forms: changed.forms.map(isMeant) };
}

/** Makes two options one: the second keeps its code, and knows everything that the first was known by. */
export function mergeOptions(codebook: Codebook, code: string, from: string, into: string): Codebook {
  const options = codebook.questions.find((question) => question.code === code)?.options ?? [];
  const [gone, kept] = [from, into].map((wanted) => options.find((option) => option.code === wanted));
  if (gone === undefined || kept === undefined || gone === kept) return codebook;
  const changed = withQuestion(codebook, code, (question) => ({
    ...question,
    options: options.flatMap((option) => (option === gone ? [] : [option === kept ? joined(kept, gone) : option])),
  }));
  const meant = (option: string): string => (option === from ? into : option);
  return {
    ...changed,
    forms: changed.forms.map((form) => ({
      ...form,
      columns: form.columns.map((column) =>
        column.question === code && column.option !== null ? { ...column, option: meant(column.option) } : column,
      ),
      decisions: form.decisions.map((decision) =>
        decision.question === code && decision.options !== null
          ? { ...decision, options: [...new Set(decision.options.map(meant))] }
          : decision,
      ),
    })),
  };
}

function joined(option: SurveyOption, gone: SurveyOption): SurveyOption {
  const labels = { ...gone.labels, ...option.labels };
  const known = new Set([...Object.values(labels), ...option.aliases].map(normalizeAnswer));
  const more = [...Object.values(gone.labels), ...gone.aliases].filter((text) => !known.has(normalizeAnswer(text)));
  return { ...option, labels, aliases: [...option.aliases, ...new Set(more)] };
}
