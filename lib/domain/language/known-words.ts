/** The words that texts are made of, each with what follows from it alone. */
import { foldAnyWord } from "./fold-word.ts";
import { evidenceOf, type WordEvidence } from "./word-evidence.ts";

/** A word as it was met. */
export interface Word {
  readonly text: string;
  /** In the one form in which words are compared (`fold-word.ts`). */
  readonly folded: string;
  readonly isCyrillic: boolean;
  /** What it says of the language of its text, null where it says nothing. */
  readonly evidence: WordEvidence | null;
  /** The same where it begins the text, and a capital letter does not make it a name. */
  readonly evidenceAtStart: WordEvidence | null;
}

const cyrillic = /\p{Script=Cyrillic}/u;

function meet(text: string): Word {
  return {
    text,
    folded: foldAnyWord(text),
    isCyrillic: cyrillic.test(text),
    evidence: evidenceOf(text, false),
    evidenceAtStart: evidenceOf(text, true),
  };
}

/**
 * Words met before, found by their letters without being cut out of the text: an import of a million comments meets
 * some ten thousand words fifteen million times. Where both places of a word are held, it takes one over, so that no
 * text can make it grow.
 */
const places = 2 ** 16;
/** Longer ones are rare, and may be all of a hostile text. */
const longestKept = 40;
const known: (Word | undefined)[] = new Array(places).fill(undefined);

/** The hash of a word of which nothing has been read yet. */
export const noLetters = 0x811c9dc5;

/** FNV-1a, a letter at a time: of the letters so far and the next one. */
export function hashOn(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

function isAt(word: string, text: string, from: number): boolean {
  for (let at = 0; at < word.length; at += 1) {
    if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  }
  return true;
}

/**
 * The word that stands in `text` from one place to another.
 * @param hash of its letters, by `hashOn`
 */
export function wordAt(text: string, from: number, to: number, hash: number): Word {
  const place = (hash ^ (hash >>> 16)) & (places - 1);
  const first = known[place];
  if (first !== undefined && first.text.length === to - from && isAt(first.text, text, from)) return first;
  const second = known[place ^ 1];
  if (second !== undefined && second.text.length === to - from && isAt(second.text, text, from)) return second;
  const word = meet(text.slice(from, to));
  if (to - from <= longestKept) known[first === undefined ? place : place ^ 1] = word;
  return word;
}

/** The same of a word that was cut out already. */
export function knownWord(text: string): Word {
  let hash = noLetters;
  for (let at = 0; at < text.length; at += 1) hash = hashOn(hash, text.charCodeAt(at));
  return wordAt(text, 0, text.length, hash);
}
