/** What is known of the words that texts are made of, so that a million texts are not asked about each anew. */
import { asking } from "./asking-words.ts";
import { foldAnyWord } from "./fold-word.ts";
import { evidenceOf, type WordEvidence } from "./word-evidence.ts";

/** What a word says of the language of its text: nothing, or Kazakh or Russian, surely or weakly. */
export const evidences = ["none", "kkStrong", "kkWeak", "ruStrong", "ruWeak"] as const;

/**
 * What is known of one word, in one byte: whether it is Cyrillic (1), its evidence (2 to 8), the same where it begins the
 * text (16 to 64), as places in `evidences`, and whether it asks (128).
 */
export const wordSigns = {
  isCyrillic: (signs: number): boolean => (signs & 1) !== 0,
  evidence: (signs: number): number => (signs >> 1) & 7,
  evidenceAtStart: (signs: number): number => (signs >> 4) & 7,
  asks: (signs: number): boolean => (signs & 128) !== 0,
} as const;

const cyrillic = /\p{Script=Cyrillic}/u;

function placeOf(evidence: WordEvidence | null): number {
  if (evidence === null) return 0;
  return evidences.indexOf(`${evidence.language}${evidence.isWeak ? "Weak" : "Strong"}`);
}

/** The signs of a word that was not met before. */
export function readSigns(word: string): number {
  return (
    Number(cyrillic.test(word)) +
    (placeOf(evidenceOf(word, false)) << 1) +
    (placeOf(evidenceOf(word, true)) << 4) +
    (asking.has(foldAnyWord(word)) ? 128 : 0)
  );
}

/**
 * Words met before, found by their letters without being cut out of the text: an import of a million comments meets
 * some ten thousand words fifteen million times, and an object for each would be read from memory far away. Where both
 * places of a word are held, it takes one over, so that no text can make it grow.
 */
const places = 2 ** 16;
/** Longer ones are rare, and may be all of a hostile text. */
const longestKept = 40;
const lengths = new Uint8Array(places);
const letters = new Uint16Array(places * longestKept);
const signs = new Uint8Array(places);

/** The hash of a word of which nothing has been read yet. */
export const noLetters = 0x811c9dc5;

/** FNV-1a, a letter at a time: of the letters so far and the next one. */
export function hashOn(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

function isAt(place: number, text: string, from: number, length: number): boolean {
  if (lengths[place] !== length) return false;
  const first = place * longestKept;
  for (let at = 0; at < length; at += 1) {
    if (letters[first + at] !== text.charCodeAt(from + at)) return false;
  }
  return true;
}

function keepAt(place: number, word: string, known: number): void {
  lengths[place] = word.length;
  for (let at = 0; at < word.length; at += 1) letters[place * longestKept + at] = word.charCodeAt(at);
  signs[place] = known;
}

/**
 * The signs of the word that stands in `text` from one place to another.
 * @param hash of its letters, by `hashOn`
 */
export function signsAt(text: string, from: number, to: number, hash: number): number {
  const length = to - from;
  const place = (hash ^ (hash >>> 16)) & (places - 1);
  if (isAt(place, text, from, length)) return signs[place] as number;
  if (isAt(place ^ 1, text, from, length)) return signs[place ^ 1] as number;
  const word = text.slice(from, to);
  const known = readSigns(word);
  if (length <= longestKept) keepAt(lengths[place] === 0 ? place : place ^ 1, word, known);
  return known;
}

/** The same of a word that was cut out already. */
export function knownSigns(word: string): number {
  let hash = noLetters;
  for (let at = 0; at < word.length; at += 1) hash = hashOn(hash, word.charCodeAt(at));
  return signsAt(word, 0, word.length, hash);
}
