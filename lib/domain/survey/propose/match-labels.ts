/** Matches the options of a second language version with those of the codebook. */
import type { SurveyQuestion } from "../codebook.ts";
import { matchOptions } from "../match-options.ts";
import { commonMeaning } from "./answer-words.ts";
import type { DraftOption } from "./draft-question.ts";
import { numbersIn, textSimilarity } from "./text-similarity.ts";
import { notionSimilarity } from "./word-stems.ts";

/** An option of a file with the code it is thought to be; `confidence` 1 means its label is known already. */
export interface LabelMatch {
  /** Index among the options of the file. */
  readonly option: number;
  readonly code: string;
  readonly confidence: number;
}

/** Below this likeness two texts are strangers. */
const leastLikeness = 0.4;
const byMeaning = 0.9;
const byNumbers = 0.8;
/** Both begin alike, and no other does: "Да, нужно" and "Иә, қажет". */
const byFirstWord = 0.7;
/** One option is left over on each side: they belong together, or both are new. */
const byRest = 0.5;

/** How alike two answers are, in one language or in two. */
export function answerLikeness(one: string, other: string): number {
  return Math.max(textSimilarity(one, other), notionSimilarity(one, other) * 0.9);
}

/** Meaning of what stands before the first comma or dash. */
function firstMeaning(text: string): number | null {
  const [first = "", ...rest] = text.split(/,\s|\s[—–-]\s/);
  return rest.length === 0 ? null : commonMeaning(first);
}

/** Finds for each option of a file the option of the codebook that says the same; no option is taken twice. */
export function matchLabels(question: Pick<SurveyQuestion, "options">, drafts: readonly DraftOption[]): LabelMatch[] {
  const matches = new Map<number, { code: string; confidence: number }>();
  const taken = new Set<string>();
  const take = (option: number, code: string | undefined, confidence: number): void => {
    if (code === undefined || matches.has(option)) return;
    if (taken.has(code) && confidence < 1) return;
    matches.set(option, { code, confidence });
    taken.add(code);
  };
  const matcher = matchOptions(question.options);
  drafts.forEach(({ text, labels }, place) => {
    const known = [text, ...Object.values(labels)].map((one) => matcher.matchWhole(one).options[0]).find(Boolean);
    take(place, known, 1);
  });
  const open = () => question.options.filter(({ code }) => !taken.has(code));
  const waiting = () => [...drafts.entries()].filter(([place]) => !matches.has(place));
  const only = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);
  for (const [place, draft] of waiting()) {
    take(place, open().find(({ code }) => draft.code !== null && code === draft.code)?.code, byMeaning);
    if (draft.value !== null) take(place, open().find(({ value }) => value === draft.value)?.code, byMeaning);
    if (draft.isDontKnow) take(place, only(open().filter(({ isDontKnow }) => isDontKnow))?.code, byMeaning);
    if (draft.isOther) take(place, only(open().filter(({ isOther }) => isOther))?.code, byMeaning);
    const meaning = commonMeaning(draft.text);
    const same = open().filter(({ labels }) => Object.values(labels).some((label) => commonMeaning(label) === meaning));
    if (meaning !== null) take(place, only(same)?.code, byMeaning);
  }
  for (const [place, draft] of waiting()) {
    const first = firstMeaning(draft.text);
    const rivals = waiting().filter(([, { text }]) => firstMeaning(text) === first);
    const same = open().filter(({ labels }) => Object.values(labels).some((label) => firstMeaning(label) === first));
    if (first !== null && rivals.length === 1) take(place, only(same)?.code, byFirstWord);
  }
  for (const [place, draft] of waiting()) {
    const numbers = numbersIn(draft.text);
    const rivals = waiting().filter(([, { text }]) => numbersIn(text) === numbers);
    const same = open().filter(({ labels }) => Object.values(labels).some((label) => numbersIn(label) === numbers));
    if (numbers !== "" && rivals.length === 1) take(place, only(same)?.code, byNumbers);
  }
  const pairs = waiting().flatMap(([place, { text }]) =>
    open().map(({ code, labels }) => ({
      place,
      code,
      likeness: Math.max(0, ...Object.values(labels).map((label) => answerLikeness(text, label))),
    })),
  );
  pairs.sort((a, b) => b.likeness - a.likeness);
  for (const { place, code, likeness } of pairs)
    if (likeness >= leastLikeness) take(place, code, Math.min(0.75, likeness));
  const [last, lastOption] = [only(waiting()), only(open())];
  if (last !== undefined && drafts.length > 1) take(last[0], lastOption?.code, byRest);
  return [...matches].map(([option, match]) => ({ option, ...match })).sort((a, b) => a.option - b.option);
}
