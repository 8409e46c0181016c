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
import { normalizeAnswer } from "./normalize-answer.ts";
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

interface FormReading {
  readonly columns: readonly FormColumn[];
  readonly decisions: ReadonlyMap<string, AnswerDecision>;
}

const notShown: CodedAnswer = { state: "notShown" };
const blank: CodedAnswer = { state: "blank" };

/** Prepares a question once for many distinct answers of all forms. */
export function answerCoder(codebook: Codebook, question: SurveyQuestion): AnswerCoder {
  const matcher = matchOptions(question.options);
  const readings = new Map(codebook.forms.map((form) => [form.id, readingOf(form, question.code)]));
  return {
    code(form, cells) {
      const reading = readings.get(form);
      if (reading === undefined || reading.columns.length === 0 || isNotShown(cells)) return notShown;
      if (cells.every((cell) => cell === null || cell.trim() === "")) return blank;
      const byOption = reading.columns.some(({ option }) => option !== null);
      if (byOption) return codeTicks(question, reading, cells);
      const raw = cells.find((cell) => cell !== null && cell.trim() !== "") ?? "";
      return codeText(question, matcher, reading.decisions, raw);
    },
  };
}

function readingOf(form: SurveyForm, question: string): FormReading {
  const decisions = form.decisions.filter((decision) => decision.question === question);
  return {
    columns: columnsOf(form, question),
    decisions: new Map(decisions.map((decision) => [normalizeAnswer(decision.raw), decision])),
  };
}

/** A hidden question may have a column for free text that is merely blank, so blanks beside `null` say nothing. */
function isNotShown(cells: readonly RawCell[]): boolean {
  return cells.length === 0 || (cells.includes(null) && cells.every((cell) => cell === null || cell.trim() === ""));
}

function codeTicks(
  question: SurveyQuestion,
  { columns, decisions }: FormReading,
  cells: readonly RawCell[],
): CodedAnswer {
  const options = new Set<string>();
  const unmatched: string[] = [];
  columns.forEach(({ option }, place) => {
    const cell = cells[place] ?? null;
    if (cell === null || cell.trim() === "") return;
    const tick = readTick(cell);
    if (tick === "no") return;
    const decision = decisions.get(normalizeAnswer(cell));
    if (decision !== undefined) for (const code of decision.options ?? []) options.add(code);
    else if (option !== null) options.add(option);
    else unmatched.push(cell.trim());
  });
  if (options.size === 0 && unmatched.length === 0) return blank;
  const known = question.options.filter(({ code }) => options.has(code)).map(({ code }) => code);
  return { state: "answered", options: known, unmatched, value: null };
}

function codeText(
  question: SurveyQuestion,
  matcher: OptionMatcher,
  decisions: ReadonlyMap<string, AnswerDecision>,
  raw: string,
): CodedAnswer {
  const decided = decisions.get(normalizeAnswer(raw));
  if (decided?.options === null) return blank;
  if (decided !== undefined) return answered(question, { options: decided.options, unmatched: [] });
  if (question.type === "multiple") return codeList(question, matcher.matchList(raw), decisions);
  const found = matcher.matchWhole(raw);
  if (found.options.length > 0) return answered(question, found);
  const number = readNumber(raw);
  const { scale } = question;
  const isPoint = scale !== null && number !== null && number >= scale.min && number <= scale.max;
  switch (question.type) {
    case "scale": {
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

function codeList(
  question: SurveyQuestion,
  found: MatchedAnswer,
  decisions: ReadonlyMap<string, AnswerDecision>,
): CodedAnswer {
  const options = new Set(found.options);
  const unmatched = found.unmatched.filter((piece) => {
    const decision = decisions.get(normalizeAnswer(piece));
    for (const code of decision?.options ?? []) options.add(code);
    return decision === undefined;
  });
  const isNothing = options.size === 0 && unmatched.length === 0;
  // A person said of every piece that it is no answer.
  if (isNothing && found.unmatched.every((piece) => decisions.get(normalizeAnswer(piece))?.options === null))
    return blank;
  return answered(question, { options: [...options], unmatched });
}

function answered(question: SurveyQuestion, { options, unmatched }: MatchedAnswer, value?: number | null): CodedAnswer {
  const point = question.type === "scale" ? question.options.find(({ code }) => code === options[0])?.value : null;
  return { state: "answered", options, unmatched, value: value ?? point ?? null };
}
