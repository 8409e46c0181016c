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
  let normal = text
    .normalize("NFC")
    .replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, " ")
    .trim();
  if (/\p{Script=Cyrillic}/u.test(normal)) {
    normal = normal
      .replace(/[ABCEHIKMOPTX]/g, (letter) => capitals[letter] ?? letter)
      .toLowerCase()
      .replace(/[aeopcyxihё]/g, (letter) => smallLetters[letter] ?? letter);
  } else normal = normal.toLowerCase();
  return normal.replace(/[ .,;!?]+$/, "");
}
