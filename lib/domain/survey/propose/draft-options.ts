/** Options of a question from the raw texts of its answers. */
import type { Locale } from "../../model.ts";
import type { Labels } from "../codebook.ts";
import { saysDontKnow, saysNone, saysOther } from "./answer-words.ts";
import type { DraftOption } from "./draft-question.ts";
import { scaleOfWords } from "./scale-words.ts";
import { type LanguageOrder, splitLanguages } from "./split-languages.ts";

/** In which languages the texts of a form stand. */
export interface FormLanguages {
  readonly order: LanguageOrder;
  readonly language: Locale | null;
}

const textsOf = (labels: Labels): string[] => Object.values(labels);

export function draftOption(text: string, code: string | null, { order, language }: FormLanguages): DraftOption {
  const labels = splitLanguages(text, order, language);
  return {
    text,
    code,
    labels,
    isDontKnow: textsOf(labels).some(saysDontKnow),
    isOther: textsOf(labels).some(saysOther) || code === "other",
    isNone: textsOf(labels).some(saysNone),
    value: null,
  };
}

/**
 * Options in the order of a scale where they are one, by their numbers where they differ in these alone, else as
 * given; "other", "none of these" and "don't know" come last.
 */
export function draftOptions(
  texts: readonly string[],
  languages: FormLanguages,
): { readonly options: readonly DraftOption[]; readonly scale: { readonly min: number; readonly max: number } | null } {
  const drafts = texts.map((text) => draftOption(text, null, languages));
  const listed = drafts.filter(({ isDontKnow, isOther, isNone }) => !(isDontKnow || isOther || isNone));
  const rest = [
    ...drafts.filter(({ isOther }) => isOther),
    ...drafts.filter(({ isNone, isOther }) => isNone && !isOther),
    ...drafts.filter(({ isDontKnow, isOther, isNone }) => isDontKnow && !(isOther || isNone)),
  ];
  const words = scaleOfWords(listed.map(({ labels }) => textsOf(labels)));
  if (words !== null) {
    const points = listed.map((option, place) => ({ ...option, value: words.values[place] ?? null }));
    points.sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
    return { options: [...points, ...rest], scale: { min: 1, max: words.max } };
  }
  const wordless = new Set(listed.map(({ text }) => text.replace(/[\d\s<>≤≥+–—-]+/g, "").toLowerCase()));
  const numberOf = ({ text }: DraftOption): number => Number(/\d+/.exec(text)?.[0] ?? Number.NaN);
  const isSorted = wordless.size === 1 && !listed.some((option) => Number.isNaN(numberOf(option)));
  const ordered = isSorted ? [...listed].sort((a, b) => numberOf(a) - numberOf(b)) : listed;
  return { options: [...ordered, ...rest], scale: null };
}
