/** What people wrote, answer by answer, and what each means by the codebook: the list that a person corrects. */
import type { AnswerCount } from "./answer-counts.ts";
import { decisionOf, type FormReading, readingOf } from "./code-answer.ts";
import type { AnswerDecision, Codebook, SurveyQuestion } from "./codebook.ts";
import { normalizeAnswer } from "./normalize-answer.ts";
import { readNumber } from "./read-number.ts";
import { readTick } from "./tick-cell.ts";

/**
 * How an answer is understood: by a label, by what a person said, by a proposal that a person still has to confirm, as
 * something of one's own under "other", or not at all.
 */
export const readings = ["waits", "proposed", "collected", "decided", "label"] as const;
export type Reading = (typeof readings)[number];

export interface WrittenAnswer {
  /** As most people wrote it: a whole answer, or a piece of several choices. */
  readonly text: string;
  readonly n: number;
  readonly reading: Reading;
  /** Codes of the options that it means; empty for none of them, null for no answer. */
  readonly options: readonly string[] | null;
  /** How sure a proposal is, 0 to 1. */
  readonly confidence: number | null;
}

type Understood = Omit<WrittenAnswer, "n">;

/**
 * Answers to a question as they were written, what waits first, then by how many wrote it.
 * @param counts everybody of the forms that are looked at
 */
export function writtenAnswers(
  codebook: Codebook,
  question: SurveyQuestion,
  counts: readonly AnswerCount[],
): WrittenAnswer[] {
  const forms = new Map(codebook.forms.map((form) => [form.id, readingOf(form, question)]));
  const found = new Map<string, { understood: Understood; n: number; most: number }>();
  for (const { form, cells, n } of counts) {
    const reading = forms.get(form);
    reading?.columns.forEach(({ option }, place) => {
      const cell = cells[place]?.trim() ?? "";
      if (cell === "") return;
      for (const understood of option === null ? ofText(question, reading, cell) : ofTick(reading, option, cell)) {
        const key = normalizeAnswer(understood.text);
        const known = found.get(key);
        if (known === undefined) found.set(key, { understood, n, most: n });
        else {
          const isClearer = rank(understood) < rank(known.understood);
          const isUsual = rank(understood) === rank(known.understood) && n > known.most;
          const better = isClearer || isUsual ? understood : known.understood;
          found.set(key, { understood: better, n: known.n + n, most: Math.max(known.most, n) });
        }
      }
    });
  }
  return [...found.values()]
    .map(({ understood, n }) => ({ ...understood, n }))
    .sort((a, b) => rank(a) - rank(b) || b.n - a.n || (a.text < b.text ? -1 : 1));
}

const rank = ({ reading }: { readonly reading: Reading }): number => readings.indexOf(reading);

function bySaying({ raw, options, status, confidence }: AnswerDecision): Understood {
  const isProposed = status === "proposed";
  return { text: raw, reading: isProposed ? "proposed" : "decided", options, confidence: confidence ?? null };
}

function byLabel(text: string, code: string): Understood {
  return { text, reading: "label", options: [code], confidence: null };
}

function ofText(question: SurveyQuestion, reading: FormReading, cell: string): Understood[] {
  const [whole] = reading.matcher.matchWhole(cell).options;
  if (whole !== undefined) {
    const decision = decisionOf(reading, whole);
    return [decision === null ? byLabel(cell, whole) : { ...bySaying(decision), text: cell }];
  }
  const isCounted = question.type === "number" || question.type === "scale";
  if (isCounted && readNumber(cell) !== null) return [];
  if (question.type !== "multiple") return [waits(cell)];
  const list = reading.matcher.matchList(cell);
  const decided = list.options.flatMap((code) => decisionOf(reading, code) ?? []);
  return [...decided.map(bySaying), ...list.unmatched.map(waits)];
}

const waits = (text: string): Understood => ({ text, reading: "waits", options: [], confidence: null });

function ofTick(reading: FormReading, option: string, cell: string): Understood[] {
  if (readTick(cell) !== "text") return [];
  const [code] = reading.matcher.matchWhole(cell).options;
  if (code === undefined) return [{ text: cell, reading: "collected", options: [option], confidence: null }];
  const decision = decisionOf(reading, code);
  return [decision === null ? byLabel(cell, option) : { ...bySaying(decision), text: cell }];
}
