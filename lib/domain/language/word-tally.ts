/** What the words of a text say together: all that the rules of language and question mostly ask. */
import { evidences, hashOn, knownSigns, noLetters, signsAt, wordSigns } from "./known-words.ts";
import { readWords } from "./words-of.ts";

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

/** How many words of a text say what. */
export class WordTally {
  words = 0;
  latin = 0;
  kkStrong = 0;
  kkWeak = 0;
  ruStrong = 0;
  ruWeak = 0;
  /** Whether any of them is among the words without which nothing is asked. */
  mayAsk = false;

  /** @param signs of the next word, as `known-words.ts` tells them */
  add(signs: number): void {
    const told = evidences[this.words === 0 ? wordSigns.evidenceAtStart(signs) : wordSigns.evidence(signs)];
    this.words += 1;
    if (!wordSigns.isCyrillic(signs)) this.latin += 1;
    if (wordSigns.asks(signs)) this.mayAsk = true;
    if (told !== undefined && told !== "none") this[told] += 1;
  }
}

/** The tally of a plain text, or null where the text is not plain. */
function tallyPlain(text: string): WordTally | null {
  const tally = new WordTally();
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
      if (code === 0x2d && at + 1 < length && isLetter[text.charCodeAt(at + 1)] === 1) {
        hash = hashOn(hash, code);
        continue;
      }
      tally.add(signsAt(text, from, at, hash));
      from = -1;
      hash = noLetters;
    }
  }
  if (from >= 0) tally.add(signsAt(text, from, length, hash));
  return tally;
}

/** The same by regular expressions, for any text. */
export function readTally(text: string): WordTally {
  const tally = new WordTally();
  for (const word of readWords(text)) tally.add(knownSigns(word));
  return tally;
}

let latest: { readonly text: string; readonly tally: WordTally } = { text: "", tally: new WordTally() };

/** What the words of a text say together. */
export function tallyOf(text: string): Readonly<WordTally> {
  // The language of a text and whether it asks are told one after the other.
  if (latest.text === text) return latest.tally;
  // Nearly all texts are plain, and imports read millions of them.
  const tally = tallyPlain(text) ?? readTally(text);
  latest = { text, tally };
  return tally;
}
