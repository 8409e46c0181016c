import { refuse } from "../refuse.ts";

// A "?" inside a Cyrillic word, or at its start before two small letters: "?аза?стан", "?кімдік".
const lostKazakh = /(?<=[а-яёі])\?(?=[а-яёі])|(?<![\p{L}\p{N}?])\?(?=[а-яёі]{2})/gu;
const cyrillicWord = /[а-яёі?]{2,}/giu;
const damagedWord = /(?<![А-Яа-яЁёІі?])[А-Яа-яЁёІі?]*\?[А-Яа-яЁёІі?]+/u;
const wholeWordsLost = /(?<!\?)\?{4,}[ ,.]+\?{4,}[ ,.]+\?{3,}/g;

/** Lines of which one has to be lost in whole words before a file counts as damaged: few are emoji, or what people type. */
const linesForEachLost = 10;

// "Land?s", "City ? Government"; an address such as watch?v=1 has lost nothing.
const lostLatin = /[A-Za-z]\?(?![\w%-]*=)[a-z]|[A-Za-z] \? [A-Z]/;

// What a "?" stands beside wherever one of these finds it; at the end of a sentence it does not.
const maybeLost = /\?[a-zа-яёі]| \? [A-Z]|\?{4}/;

/** Whether a text may have lost characters: only then do the closer looks below find any. */
export function mayHaveLostCharacters(text: string): boolean {
  return text.includes("?") && maybeLost.test(text);
}

/** How often Kazakh letters were replaced by "?" in a text. */
export function countLostKazakhLetters(text: string): number {
  return text.includes("?") ? (text.match(lostKazakh)?.length ?? 0) : 0;
}

/** Whether a text shows "?" where another character stood, in any language. */
export function hasLostCharacters(text: string): boolean {
  return text.includes("?") && (lostLatin.test(text) || text.search(wholeWordsLost) >= 0);
}

/**
 * Refuses a file whose Kazakh was saved in a code page without Kazakh letters. Single slips
 * ("что?где") stay below the share of words from which a file counts as damaged.
 */
export function refuseLostKazakh(sample: string): void {
  const lost = countLostKazakhLetters(sample);
  if (lost >= 2) {
    const words = sample.match(cyrillicWord)?.length ?? 0;
    if (lost * 20 >= words || (lost >= 20 && lost * 100 >= words))
      refuseDamaged(sample.match(damagedWord)?.[0] ?? "?", lost);
  }
  const runs = sample.match(wholeWordsLost);
  const isMuch = runs !== null && runs.length >= 2 && runs.length * linesForEachLost >= sample.split("\n").length;
  if (isMuch && !/\p{Script=Cyrillic}/u.test(sample)) refuseDamaged(runs[0] ?? "????", runs.length);
}

function refuseDamaged(example: string, count: number): never {
  refuse("kazakh_letters_lost", { example: example.slice(0, 60), count });
}
