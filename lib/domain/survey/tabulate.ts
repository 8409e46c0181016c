/** Tables of one question over distinct raw answers. */
import type { ValueCounts } from "../metrics/facts.ts";
import { type Description, describeDistribution } from "../statistics/describe.ts";
import { mergeValueCounts } from "../statistics/value-counts.ts";
import { wilsonOfShare } from "../statistics/wilson.ts";
import type { AnswerCount } from "./answer-counts.ts";
import { answerCoder, type CodedAnswer } from "./code-answer.ts";
import type { Codebook, SurveyQuestion } from "./codebook.ts";
import { type LikertSummary, likertOfCounts } from "./likert-summary.ts";
import type { SurveyTable, SurveyTableRow, TableBase } from "./survey-table.ts";
import { rowCodes, rowsOfAnswer } from "./table-rows.ts";

export interface TabulateOptions {
  /** People who answered by default. */
  readonly base?: TableBase;
  /** Confidence of the intervals; 0.95 by default. */
  readonly confidence?: number;
  /** Design effect of the weights, by which intervals are widened; 1 without weights. */
  readonly designEffect?: number;
}

/** A coded answer with the people who gave it. */
export interface CodedCount {
  readonly answer: CodedAnswer;
  readonly n: number;
  readonly weight: number;
}

interface Sums {
  n: number;
  weighted: number;
}

/** Tabulates a question over distinct raw answers, as SQL counts them. */
export function tabulate(
  codebook: Codebook,
  question: SurveyQuestion,
  counts: readonly AnswerCount[],
  options: TabulateOptions = {},
): SurveyTable {
  const coder = answerCoder(codebook, question);
  const coded = counts.map(({ form, cells, n, weight }) => ({
    answer: coder.code(form, cells),
    n,
    weight: weight ?? n,
  }));
  return tabulateCoded(question, coded, options);
}

/** Tabulates a question over answers that are coded already. */
export function tabulateCoded(
  question: SurveyQuestion,
  counts: readonly CodedCount[],
  options: TabulateOptions = {},
): SurveyTable {
  const sums = new Map<string | null, Sums>(rowCodes(question).map((code) => [code, zero()]));
  const bases: Record<TableBase, Sums> = { answered: zero(), asked: zero(), ticks: zero() };
  const dontKnowCodes = new Set(question.options.filter(({ isDontKnow }) => isDontKnow).map(({ code }) => code));
  const unmatched = new Map<string, number>();
  let total = 0;
  let dontKnow = 0;
  let notListed = 0;
  for (const count of counts) {
    const { answer, n } = count;
    total += n;
    if (answer.state === "notShown") continue;
    add(bases.asked, count);
    if (answer.state !== "answered") continue;
    add(bases.answered, count);
    const codes = rowsOfAnswer(question, answer);
    for (const code of codes) {
      const row = sums.get(code) ?? zero();
      add(row, count);
      sums.set(code, row);
    }
    for (let tick = 0; tick < Math.max(1, codes.length); tick += 1) add(bases.ticks, count);
    if (codes.some((code) => code !== null && dontKnowCodes.has(code))) dontKnow += n;
    if (codes.includes(null)) notListed += n;
    for (const text of answer.unmatched) unmatched.set(text, (unmatched.get(text) ?? 0) + n);
  }
  return {
    question: question.code,
    counts: {
      total,
      notShown: total - bases.asked.n,
      asked: bases.asked.n,
      blank: bases.asked.n - bases.answered.n,
      answered: bases.answered.n,
      dontKnow,
      notListed,
      ticks: bases.ticks.n,
    },
    base: { kind: options.base ?? "answered", ...bases[options.base ?? "answered"] },
    rows: [...sums].map(([code, row]) => rowOf(code, row, bases, dontKnowCodes, options)),
    likert: likertOf(question, counts, bases.asked),
    numbers: question.type === "number" ? describeAnswers(counts, bases.asked.n) : null,
    unmatched: [...unmatched].map(([text, n]) => ({ text, n })).sort((a, b) => b.n - a.n || (a.text < b.text ? -1 : 1)),
  };
}

const zero = (): Sums => ({ n: 0, weighted: 0 });

function add(sums: Sums, { n, weight }: CodedCount): void {
  sums.n += n;
  sums.weighted += weight;
}

function rowOf(
  code: string | null,
  sums: Sums,
  bases: Readonly<Record<TableBase, Sums>>,
  dontKnowCodes: ReadonlySet<string>,
  { base = "answered", confidence = 0.95, designEffect = 1 }: TabulateOptions,
): SurveyTableRow {
  const whole = bases[base];
  const share = whole.weighted === 0 ? null : Math.min(1, sums.weighted / whole.weighted);
  const interval = share === null || base === "ticks" ? null : wilsonOfShare(share, whole.n / designEffect, confidence);
  return { code, ...sums, share, interval, isDontKnow: code !== null && dontKnowCodes.has(code) };
}

/** Answers with a point or number, and how much each weighs. */
function* valuesOf(counts: readonly CodedCount[]): Generator<{ value: number; n: number; weight: number }> {
  for (const { answer, n, weight } of counts)
    if (answer.state === "answered" && answer.value !== null) yield { value: answer.value, n, weight };
}

/** Of people, however much they weigh together: n, spread and median must not hang on what the weights add up to. */
function likertOf({ type, scale }: SurveyQuestion, counts: readonly CodedCount[], asked: Sums): LikertSummary | null {
  if (type !== "scale" || scale === null) return null;
  const points = new Array<number>(scale.max - scale.min + 1).fill(0);
  let people = 0;
  let weighted = 0;
  for (const { value, n, weight } of valuesOf(counts)) {
    const place = value - scale.min;
    points[place] = (points[place] ?? 0) + weight;
    people += n;
    weighted += weight;
  }
  const ofPeople = points.map((sum) => (weighted === 0 ? 0 : (sum * people) / weighted));
  const summary = likertOfCounts(ofPeople, scale, asked.n - people);
  return { ...summary, n: people, sd: people < 2 ? null : summary.sd };
}

function describeAnswers(counts: readonly CodedCount[], asked: number): Description {
  const parts: ValueCounts[] = [...valuesOf(counts)].map(({ value, n }) => ({ values: [value], counts: [n] }));
  const known = parts.reduce((sum, part) => sum + (part.counts[0] ?? 0), 0);
  return describeDistribution({ missing: asked - known, distribution: mergeValueCounts(parts) });
}
