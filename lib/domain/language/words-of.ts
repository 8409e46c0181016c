/** The words of a text, as the rules of language and question read them. */
import { hashOn, knownWord, noLetters, type Word, wordAt } from "./known-words.ts";

const ignored = /https?:\/\/\S+|[@#]\S+|\[[^\]]{0,200}\]/gu;
const word = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;

/** Code units below are in Latin and Cyrillic letters, signs and digits, and are never composed with one another. */
const plainEnd = 0x0530;
/** Where they are not: marks that join the letter before them, with Greek, and the Cyrillic marks. */
const joining = { from: 0x0300, to: 0x0400, cyrillicFrom: 0x0483, cyrillicTo: 0x048a } as const;
const isJoining = (code: number) =>
  (code >= joining.from && code < joining.to) || (code >= joining.cyrillicFrom && code < joining.cyrillicTo);
const isLetter = Uint8Array.from({ length: plainEnd }, (_, code) =>
  Number(!isJoining(code) && /\p{L}/u.test(String.fromCharCode(code))),
);

/** Dashes, quotes, dots and emoji: no letters, no marks, and normalised they stay what they are. */
function isPlainSign(code: number): boolean {
  return (code >= 0x2010 && code <= 0x2027) || (code >= 0xd83c && code <= 0xd83e) || (code >= 0xdc00 && code <= 0xdfff);
}

/** `@`, `#`, `[` and `:/` begin what is no word of the writer. */
function beginsNoWord(code: number, text: string, at: number): boolean {
  return code === 0x40 || code === 0x23 || code === 0x5b || (code === 0x2f && text.charCodeAt(at - 1) === 0x3a);
}

/** Whether a code unit that is no letter stands for itself, so that words can be cut out without regular expressions. */
function isPlain(code: number, text: string, at: number): boolean {
  if (code < joining.from) return !beginsNoWord(code, text, at);
  if (code >= plainEnd) return isPlainSign(code);
  return !isJoining(code);
}

/** The words of a plain text, or null where the text is not plain. */
function cutWords(text: string): Word[] | null {
  const words: Word[] = [];
  const { length } = text;
  let from = -1;
  let hash = noLetters;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < plainEnd && isLetter[code] === 1) {
      if (from < 0) from = at;
      hash = hashOn(hash, code);
    } else if (!isPlain(code, text, at)) {
      return null;
    } else if (from >= 0) {
      if (code === 0x2d && isLetter[text.charCodeAt(at + 1)] === 1) {
        hash = hashOn(hash, code);
        continue;
      }
      words.push(wordAt(text, from, at, hash));
      from = -1;
      hash = noLetters;
    }
  }
  if (from >= 0) words.push(wordAt(text, from, length, hash));
  return words;
}

let latest: { readonly text: string; readonly words: readonly Word[] } = { text: "", words: [] };

/** Words of the text; links, addressed handles and their masks are not words of the writer. */
export function wordsOf(text: string): readonly Word[] {
  // The language of a text and whether it asks are told one after the other.
  if (latest.text === text) return latest.words;
  // Nearly all texts are plain, and imports read millions of them.
  const words = cutWords(text) ?? readWords(text).map(knownWord);
  latest = { text, words };
  return words;
}

/** The same by regular expressions, for any text. */
export function readWords(text: string): string[] {
  return text.normalize("NFC").replace(ignored, " ").match(word) ?? [];
}
