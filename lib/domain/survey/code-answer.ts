/** Raw answers of any form as codes of one question. */
import type { RawCell } from "./answer-counts.ts";
import {
  type AnswerDecision,
  type Codebook,
  columnsOf,
  type FormColumn,
  type SurveyForm,
  type SurveyQuestion,
} from "./codebook.ts";
import { type MatchedAnswer, matchOptions, type OptionMatcher } from "./match-options.ts";
import { readNumber } from "./read-number.ts";
import { readTick } from "./tick-cell.ts";

/**
 * What an answer says. `notShown`: the person never saw the question. `blank`: saw it and left it, or ticked nothing.
 * `unmatched` are answers, or pieces of them, that no option is; they count as answered and wait for a person.
 */
export type CodedAnswer =
  | { readonly state: "notShown" | "blank" }
  | {
      readonly state: "answered";
      readonly options: readonly string[];
      readonly unmatched: readonly string[];
      /** Number, or point of the scale; null for other types and where the answer is none ("don't know"). */
      readonly value: number | null;
    };

export interface AnswerCoder {
  /**
   * Codes the cells of a form's columns for the question (`columnsOf`, in that order). Fewer cells than columns, or a
   * form that doesn't ask the question, mean not shown.
   */
  code(form: string, cells: readonly RawCell[]): CodedAnswer;
}

/** How answers of one form to one question are read. */
export interface FormReading {
  readonly columns: readonly FormColumn[];
  readonly decisions: readonly AnswerDecision[];
  /** Knows options and, before them, what was decided of answers of this form. */
  readonly matcher: OptionMatcher;
}

const notShown: CodedAnswer = { state: "notShown" };
const blank: CodedAnswer = { state: "blank" };
/** Begins the stand-in code of a decision, which no code of an option does. */
const decided = "\u0000";

/** Prepares a question once for many distinct answers of all forms. */
export function answerCoder(codebook: Codebook, question: SurveyQuestion): AnswerCoder {
  const readings = new Map(codebook.forms.map((form) => [form.id, readingOf(form, question)]));
  return {
    code(form, cells) {
      const reading = readings.get(form);
      if (reading === undefined || reading.columns.length === 0 || isNotShown(cells)) return notShown;
      if (cells.every((cell) => cell === null || cell.trim() === "")) return blank;
      const byOption = reading.columns.some(({ option }) => option !== null);
      if (byOption) return codeTicks(question, reading, cells);
      const raw = cells.find((cell) => cell !== null && cell.trim() !== "") ?? "";
      return codeText(question, reading, raw);
    },
  };
}

/** How a form's answers to a question are read. */
export function readingOf(form: SurveyForm, question: SurveyQuestion): FormReading {
  const decisions = form.decisions.filter((decision) => decision.question === question.code);
  const standIns = decisions.map(({ raw }, place) => ({ code: `${decided}${place}`, labels: {}, aliases: [raw] }));
  return {
    columns: columnsOf(form, question.code),
    decisions,
    matcher: matchOptions([...standIns, ...question.options]),
  };
}

/** A hidden question may have a column for free text that is merely blank, so blanks beside `null` say nothing. */
function isNotShown(cells: readonly RawCell[]): boolean {
  return cells.length === 0 || (cells.includes(null) && cells.every((cell) => cell === null || cell.trim() === ""));
}

/** The decision that a code of `FormReading.matcher` stands for; null where it is an option's own. */
export function decisionOf({ decisions }: FormReading, code: string): AnswerDecision | null {
  return code.startsWith(decided) ? (decisions[Number(code.slice(decided.length))] ?? null) : null;
}

/** What was matched, with decisions in place of their stand-ins; null where all of it was decided to be no answer. */
function resolve({ decisions }: FormReading, { options, unmatched }: MatchedAnswer): MatchedAnswer | null {
  const codes = new Set<string>();
  let isNothing = options.length > 0 && unmatched.length === 0;
  for (const code of options) {
    const meant = code.startsWith(decided) ? (decisions[Number(code.slice(1))]?.options ?? null) : [code];
    if (meant !== null) isNothing = false;
    for (const one of meant ?? []) codes.add(one);
  }
  return isNothing ? null : { options: [...codes], unmatched };
}

function codeTicks(question: SurveyQuestion, reading: FormReading, cells: readonly RawCell[]): CodedAnswer {
  const options = new Set<string>();
  const unmatched: string[] = [];
  reading.columns.forEach(({ option }, place) => {
    const cell = cells[place] ?? null;
    if (cell === null || cell.trim() === "") return;
    const tick = readTick(cell);
    if (tick === "no") return;
    const found = tick === "text" ? reading.matcher.matchWhole(cell) : { options: [], unmatched: [] };
    const isDecided = found.options.some((code) => code.startsWith(decided));
    if (isDecided) for (const code of resolve(reading, found)?.options ?? []) options.add(code);
    else if (option !== null) options.add(option);
    else unmatched.push(cell.trim());
  });
  if (options.size === 0 && unmatched.length === 0) return blank;
  const known = question.options.filter(({ code }) => options.has(code)).map(({ code }) => code);
  return { state: "answered", options: known, unmatched, value: null };
}

function codeText(question: SurveyQuestion, reading: FormReading, raw: string): CodedAnswer {
  const whole = reading.matcher.matchWhole(raw);
  const isList = question.type === "multiple" && whole.options.length === 0;
  const found = isList ? reading.matcher.matchList(raw) : whole;
  const meant = resolve(reading, found);
  if (meant === null) return blank;
  if (found.options.length > 0 || question.type === "multiple") return answered(question, meant);
  const number = readNumber(raw);
  switch (question.type) {
    case "scale": {
      const { scale } = question;
      const isPoint = scale !== null && number !== null && number >= scale.min && number <= scale.max;
      if (!isPoint || !Number.isInteger(number)) return answered(question, found);
      const labelled = question.options.filter((option) => option.value === number).map(({ code }) => code);
      return answered(question, { options: labelled, unmatched: [] }, number);
    }
    case "number":
      return answered(question, number === null ? found : { options: [], unmatched: [] }, number);
    case "single":
      return answered(question, found);
    default:
      return answered(question, { options: [], unmatched: [] });
  }
}

function answered(question: SurveyQuestion, { options, unmatched }: MatchedAnswer, value?: number | null): CodedAnswer {
  const point = question.type === "scale" ? question.options.find(({ code }) => code === options[0])?.value : null;
  return { state: "answered", options, unmatched, value: value ?? point ?? null };
}
