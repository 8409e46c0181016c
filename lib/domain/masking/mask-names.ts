/**
 * Masks in a text the names of people who are known to have commented. Networks write whom a reply addresses as plain
 * text before it ("Phyllis Example I agree"), and only a list of names tells such a name from other words.
 */

/** Names that may stand in a text, compared as `nameKeyOf` writes them. */
export interface KnownNames {
  has(nameKey: string): boolean;
}

const most = 5;
const fewest = 2;
const mask = "•••";

/** A name in the form in which names are compared: NFC, lower case, single blanks. */
export function nameKeyOf(name: string): string {
  return name.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();
}

/** Whether a name can be told from other words: two words at least, each with a letter. */
export function isTellingName(nameKey: string): boolean {
  const words = nameKey.split(" ");
  return words.length >= fewest && words.length <= most && words.every((word) => /\p{L}/u.test(word));
}

interface Word {
  readonly from: number;
  /** Ends before the sentence's marks. */
  readonly to: number;
  readonly key: string;
  readonly isCapital: boolean;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}][^\s,:;!?…"«»()]*/gu)].map(({ index, 0: found }) => {
    const word = found.replace(/(?<![.'’-])[.'’-]+$/u, "");
    return { from: index, to: index + word.length, key: nameKeyOf(word), isCapital: /^\p{Lu}/u.test(word) };
  });
}

/** How many words from `at` on are a name; words of one name have only blanks between them. */
function lengthOfName(text: string, words: readonly Word[], at: number, names: KnownNames): number {
  let key = words[at]?.key ?? "";
  let found = 0;
  for (let size = fewest; size <= most; size += 1) {
    const [before, word] = [words[at + size - 2], words[at + size - 1]];
    if (before === undefined || word === undefined || !/^\.?\s+$/u.test(text.slice(before.to, word.from))) break;
    // A name with initials is kept with their dots; a sentence's last word is without.
    key += `${text[before.to] === "." ? "." : ""} ${word.key}`;
    if (names.has(key) || (text[word.to] === "." && names.has(`${key}.`))) found = size;
  }
  return found;
}

/**
 * Masks names in one text.
 * @param beginning names that are masked where the text begins with them, in whatever letters
 * @param inside names that are masked wherever they stand with a capital letter
 */
export function maskNames(text: string, beginning: KnownNames, inside: KnownNames): string {
  const words = wordsOf(text);
  const begins = text.slice(0, words[0]?.from).trim() === "";
  let masked = "";
  let written = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const isFirst = at === 0 && begins;
    if (word === undefined || !(isFirst || word.isCapital)) continue;
    const byPost = lengthOfName(text, words, at, inside);
    const size = isFirst ? Math.max(byPost, lengthOfName(text, words, at, beginning)) : byPost;
    const last = words[at + size - 1];
    if (size === 0 || last === undefined) continue;
    masked += text.slice(written, word.from) + mask;
    written = last.to;
    at += size - 1;
  }
  return written === 0 ? text : masked + text.slice(written);
}
