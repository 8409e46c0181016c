/**
 * In which language a comment, reply or post is written: Kazakh, Russian, both, or another. A rule of words, endings
 * and letters, measured on labelled comments; why no library stands in docs/decisions/language-by-words.md.
 */
import type { TextLanguage } from "../replies/facts.ts";
import { tallyOf, type WordTally } from "./word-tally.ts";
import { readWords } from "./words-of.ts";

/** From this share of the words that tell on, the second language makes the text mixed. */
const mixedShare = 0.2;

/** The language of a text; `other` also for emoji, numbers and what has no word that tells. */
export function textLanguageOf(text: string): TextLanguage {
  const tally = tallyOf(text);
  const { words, latin, kkStrong } = tally;
  const told = kkStrong + tally.kkWeak + tally.ruStrong + tally.ruWeak;
  // A word or two of Latin letters may look Kazakh in any language.
  if (latin > words / 2 && (kkStrong === 0 || told < words * 0.4)) return "other";
  return verdictOf(tally) ?? guessOf(text);
}

/** The language that most words tell; null where none of them tells any. */
function verdictOf({ kkStrong, kkWeak, ruStrong, ruWeak }: Readonly<WordTally>): TextLanguage | null {
  const strong = kkStrong + ruStrong;
  if (strong === 0) {
    if (kkWeak === ruWeak) return null;
    return kkWeak > ruWeak ? "kk" : "ru";
  }
  const kazakh = kkStrong + (ruStrong === 0 ? kkWeak : 0);
  const russian = ruStrong + (kkStrong === 0 ? ruWeak : 0);
  const least = Math.min(kkStrong, ruStrong);
  if (least > 0 && least / strong >= mixedShare) return "mixed";
  return kazakh > russian ? "kk" : "ru";
}

/** Of Cyrillic words none of which tells, letters that Kazakh has in borrowed words only point to Russian. */
function guessOf(text: string): TextLanguage {
  const cyrillic = readWords(text)
    .filter((word) => /\p{Script=Cyrillic}/u.test(word))
    .join("");
  if (cyrillic === "") return "other";
  return /[вфцчщъьэё]/iu.test(cyrillic) ? "ru" : "kk";
}
