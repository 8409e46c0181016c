/** Answers and labels in the form in which they are compared: the same words are equal however they were typed. */

/** Latin capitals that look like Cyrillic ones. Not Y, which resembles both У and Kazakh Ү. */
const capitals: Readonly<Record<string, string>> = {
  A: "А",
  B: "В",
  C: "С",
  E: "Е",
  H: "Н",
  I: "І",
  K: "К",
  M: "М",
  O: "О",
  P: "Р",
  T: "Т",
  X: "Х",
};
/** Latin small letters that look like Cyrillic ones. */
const smallLetters: Readonly<Record<string, string>> = {
  a: "а",
  e: "е",
  o: "о",
  p: "р",
  c: "с",
  y: "у",
  x: "х",
  i: "і",
  h: "һ",
  ё: "е",
};

/**
 * NFC, one blank for any white space (zero-width ones too), no blanks or marks at the end, small letters; in a text
 * with any Cyrillic letter the look-alike Latin ones become Cyrillic, as in `Мiндеттi` with a Latin i.
 */
export function normalizeAnswer(text: string): string {
  return /\p{Script=Cyrillic}/u.test(text) ? foldedAnswer(text) : plainAnswer(text);
}

/** Whether two answers are the same words, however they were typed. */
export function isSameAnswer(one: string, other: string): boolean {
  return normalizeAnswer(one) === normalizeAnswer(other);
}

/** The same without look-alike letters being made alike. As long as `foldedAnswer` of the same text. */
export function plainAnswer(text: string): string {
  return withoutEnd(withoutBlanks(text).toLowerCase());
}

/** The same as if there were a Cyrillic letter: `TB` typed in Latin letters is `ТВ`. */
export function foldedAnswer(text: string): string {
  const cyrillic = withoutBlanks(text)
    .replace(/[ABCEHIKMOPTX]/g, (letter) => capitals[letter] ?? letter)
    .toLowerCase()
    .replace(/[aeopcyxihё]/g, (letter) => smallLetters[letter] ?? letter);
  return withoutEnd(cyrillic);
}

function withoutBlanks(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, " ")
    .trim();
}

const withoutEnd = (text: string): string => text.replace(/(?<![ .,;!?])[ .,;!?]+$/, "");
