/** Matches the options of a second language version with those of the codebook. */
import type { SurveyQuestion } from "../codebook.ts";
import { Comparison } from "./comparison.ts";
import type { DraftOption } from "./draft-question.ts";

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
/** As many columns on both sides, and this one stands in the same place. */
const byPlace = 0.6;
/** One option is left over on each side: they belong together, or both are new. */
const byRest = 0.5;

/** How options are matched. */
export interface LabelMatching {
  readonly comparison?: Comparison;
  /** Whether the options stand in the order of the form, as columns do; answers come in any order. */
  readonly isInOrder?: boolean;
}

/** Finds for each option of a file the option of the codebook that says the same; no option is taken twice. */
export function matchLabels(
  question: Pick<SurveyQuestion, "options">,
  drafts: readonly DraftOption[],
  { comparison = new Comparison(), isInOrder = false }: LabelMatching = {},
): LabelMatch[] {
  const matches = new Map<number, { code: string; confidence: number }>();
  const taken = new Set<string>();
  const take = (option: number, code: string | undefined, confidence: number): void => {
    if (code === undefined || matches.has(option)) return;
    if (taken.has(code) && confidence < 1) return;
    matches.set(option, { code, confidence });
    taken.add(code);
  };
  const matcher = comparison.matcherOf(question.options);
  const of = (text: string) => comparison.featuresOf(text);
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
    if (draft.isNone) take(place, only(open().filter(({ isNone }) => isNone === true))?.code, byMeaning);
    const { meaning } = of(draft.text);
    const same = open().filter(({ labels }) => Object.values(labels).some((label) => of(label).meaning === meaning));
    if (meaning !== null) take(place, only(same)?.code, byMeaning);
  }
  for (const [place, draft] of waiting()) {
    const { firstMeaning: first } = of(draft.text);
    const rivals = waiting().filter(([, { text }]) => of(text).firstMeaning === first);
    const same = open().filter(({ labels }) => Object.values(labels).some((label) => of(label).firstMeaning === first));
    if (first !== null && rivals.length === 1) take(place, only(same)?.code, byFirstWord);
  }
  for (const [place, draft] of waiting()) {
    const { numbers } = of(draft.text);
    const rivals = waiting().filter(([, { text }]) => of(text).numbers === numbers);
    const same = open().filter(({ labels }) => Object.values(labels).some((label) => of(label).numbers === numbers));
    if (numbers !== "" && rivals.length === 1) take(place, only(same)?.code, byNumbers);
  }
  const pairs = waiting().flatMap(([place, { text }]) =>
    open().map(({ code, labels }) => ({
      place,
      code,
      likeness: Math.max(0, ...Object.values(labels).map((label) => comparison.likeness(text, label))),
    })),
  );
  pairs.sort((a, b) => b.likeness - a.likeness);
  for (const { place, code, likeness } of pairs)
    if (likeness >= leastLikeness) take(place, code, Math.min(0.75, likeness));
  if (isInOrder && drafts.length === question.options.length)
    for (const [place] of waiting()) take(place, question.options[place]?.code, byPlace);
  const [last, lastOption] = [only(waiting()), only(open())];
  if (last !== undefined && drafts.length > 1) take(last[0], lastOption?.code, byRest);
  return [...matches].map(([option, match]) => ({ option, ...match })).sort((a, b) => a.option - b.option);
}
