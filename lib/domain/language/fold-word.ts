/** Words in the one form in which they are compared, however the writer's keyboard spelt them. */

const kazakhLetters: Readonly<Record<string, string>> = {
  ә: "а",
  ғ: "г",
  қ: "к",
  ң: "н",
  ө: "о",
  ұ: "у",
  ү: "у",
  һ: "х",
  і: "и",
  ё: "е",
};

/** Latin spellings in use: the reforms of 2017 to 2021, and what people type on a Russian or English phone. */
const latinPairs: readonly (readonly [string, string])[] = [
  ["shch", "щ"],
  ["zh", "ж"],
  ["sh", "ш"],
  ["ch", "ч"],
  ["kh", "х"],
  ["gh", "г"],
  ["ts", "ц"],
  ["ya", "я"],
  ["yu", "ю"],
  ["yo", "е"],
  ["ia", "я"],
  ["iy", "ий"],
  ["ay", "ай"],
  ["ey", "ей"],
  ["oy", "ой"],
  ["uy", "уй"],
  ["ai", "ай"],
  ["ei", "ей"],
  ["oi", "ой"],
  ["ui", "уй"],
];
const latinLetters: Readonly<Record<string, string>> = {
  a: "а",
  ä: "а",
  á: "а",
  ə: "а",
  b: "б",
  c: "с",
  ç: "ч",
  d: "д",
  e: "е",
  f: "ф",
  g: "г",
  ğ: "г",
  ǵ: "г",
  h: "х",
  i: "и",
  ı: "ы",
  j: "ж",
  k: "к",
  l: "л",
  m: "м",
  n: "н",
  ñ: "н",
  ń: "н",
  o: "о",
  ö: "о",
  ó: "о",
  p: "п",
  q: "к",
  r: "р",
  s: "с",
  ş: "ш",
  t: "т",
  u: "у",
  ü: "у",
  ú: "у",
  ū: "у",
  v: "в",
  w: "у",
  x: "х",
  y: "ы",
  ý: "у",
  z: "з",
};

/** A word in lower-case Cyrillic without the letters that Kazakh has and Russian has not; `ё` is `е`. */
export function foldWord(word: string): string {
  let folded = "";
  for (const letter of word.toLowerCase()) folded += kazakhLetters[letter] ?? letter;
  return folded;
}

/** A word in Latin letters as its Cyrillic folded form, whichever of the usual spellings it has. */
export function foldLatinWord(word: string): string {
  let rest = word.toLowerCase();
  let folded = "";
  while (rest !== "") {
    const pair = latinPairs.find(([latin]) => rest.startsWith(latin));
    const [first = ""] = rest;
    folded += pair?.[1] ?? latinLetters[first] ?? kazakhLetters[first] ?? first;
    rest = rest.slice(pair?.[0].length ?? first.length);
  }
  return folded;
}

/** A word in whichever letters in its folded form. */
export function foldAnyWord(word: string): string {
  return /\p{Script=Cyrillic}/u.test(word) ? foldWord(word) : foldLatinWord(word);
}
