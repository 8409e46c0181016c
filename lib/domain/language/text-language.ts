/**
 * In which language a comment, reply or post is written: Kazakh, Russian, both, or another. A rule of words, endings
 * and letters, measured on labelled comments; why no library stands in docs/decisions/language-by-words.md.
 */
import type { TextLanguage } from "../replies/facts.ts";
import type { Word } from "./known-words.ts";
import { wordsOf } from "./words-of.ts";

/** From this share of the words that tell on, the second language makes the text mixed. */
const mixedShare = 0.2;

interface Tally {
  strong: number;
  weak: number;
}

/** The language of a text; `other` also for emoji, numbers and what has no word that tells. */
export function textLanguageOf(text: string): TextLanguage {
  const found = wordsOf(text);
  const tallies: Record<"kk" | "ru", Tally> = { kk: { strong: 0, weak: 0 }, ru: { strong: 0, weak: 0 } };
  let latin = 0;
  for (let index = 0; index < found.length; index += 1) {
    const word = found[index] as Word;
    const evidence = index === 0 ? word.evidenceAtStart : word.evidence;
    if (!word.isCyrillic) latin += 1;
    if (evidence !== null) tallies[evidence.language][evidence.isWeak ? "weak" : "strong"] += 1;
  }
  const { kk, ru } = tallies;
  const told = kk.strong + kk.weak + ru.strong + ru.weak;
  // A word or two of Latin letters may look Kazakh in any language.
  if (latin > found.length / 2 && (kk.strong === 0 || told < found.length * 0.4)) return "other";
  return verdictOf(kk, ru, found);
}

function verdictOf(kk: Tally, ru: Tally, found: readonly Word[]): TextLanguage {
  const strong = kk.strong + ru.strong;
  if (strong === 0) {
    if (kk.weak !== ru.weak) return kk.weak > ru.weak ? "kk" : "ru";
    return guessOf(found);
  }
  const kazakh = kk.strong + (ru.strong === 0 ? kk.weak : 0);
  const russian = ru.strong + (kk.strong === 0 ? ru.weak : 0);
  const least = Math.min(kk.strong, ru.strong);
  if (least > 0 && least / (kk.strong + ru.strong) >= mixedShare) return "mixed";
  return kazakh > russian ? "kk" : "ru";
}

/** Cyrillic words of which none tells: letters that Kazakh has in borrowed words only point to Russian. */
function guessOf(found: readonly Word[]): TextLanguage {
  const cyrillic = found
    .filter((word) => word.isCyrillic)
    .map((word) => word.text)
    .join("");
  if (cyrillic === "") return "other";
  return /[вфцчщъьэё]/iu.test(cyrillic) ? "ru" : "kk";
}
