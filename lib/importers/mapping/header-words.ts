import type { ImportField } from "../fields.ts";
import { normalizeHeader } from "../table/header-names.ts";
import { commentPhrases, fieldPhrases, fieldVetoes, fillers } from "./field-synonyms.ts";

function wordsOf(text: string): string[] {
  // `likesCount` is two words, as `likes_count` is.
  const spaced = text.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  return normalizeHeader(spaced)
    .split(/[^\p{L}\p{N}%]+/u)
    .filter(Boolean);
}

function isWord(word: string, pattern: string): boolean {
  return pattern.endsWith("*") ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
}

function holds(words: readonly string[], phrase: readonly string[]): boolean {
  return words.some((_, at) => phrase.every((part, i) => isWord(words[at + i] ?? "", part)));
}

const parted = (given: typeof fieldPhrases) =>
  Object.entries(given).map(
    ([field, list]) => [field as ImportField, list.split("|").map((phrase) => phrase.split(" "))] as const,
  );

const phrases = parted(fieldPhrases);
const phrasesOfComments = parted({ ...fieldPhrases, ...commentPhrases });

/**
 * How well a header names each field: from 0 (left out) to 1, where its words are all of a phrase.
 * @param isOfComments whether it heads a table of comments, where an author is no page and a comment no number
 */
export function fieldsNamedBy(header: string, isOfComments = false): Map<ImportField, number> {
  const all = wordsOf(header);
  const telling = all.filter((word) => !fillers.has(word)).length;
  const found = new Map<ImportField, number>();
  for (const [field, list] of isOfComments ? phrasesOfComments : phrases) {
    if (fieldVetoes[field]?.split("|").some((veto) => all.some((word) => isWord(word, veto)))) continue;
    for (const phrase of list) {
      if (!holds(all, phrase)) continue;
      const said = phrase.filter((part) => !fillers.has(part)).length;
      const share = Math.min(1, said / Math.max(1, telling));
      if (share > (found.get(field) ?? 0)) found.set(field, share);
    }
  }
  return found;
}
