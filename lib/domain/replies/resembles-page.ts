/**
 * Whether the name of a commenter may be that of the page itself, written otherwise or damaged on the way. Only then
 * is a name shown to a person, who decides; nothing is counted on a resemblance.
 */

/** Latin letters of Kazakh and Russian ones, roughly as handles are written. */
const latin: Readonly<Record<string, string>> = {
  а: "a",
  ә: "a",
  б: "b",
  в: "v",
  г: "g",
  ғ: "g",
  д: "d",
  е: "e",
  ё: "e",
  ж: "zh",
  з: "z",
  и: "i",
  й: "i",
  к: "k",
  қ: "k",
  л: "l",
  м: "m",
  н: "n",
  ң: "n",
  о: "o",
  ө: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ұ: "u",
  ү: "u",
  ф: "f",
  х: "kh",
  һ: "h",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "sh",
  ъ: "",
  ы: "y",
  і: "i",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
};

function lettersOf(text: string): string {
  return [...text.normalize("NFC").toLowerCase()].map((letter) => latin[letter] ?? letter).join("");
}

function wordsOf(text: string): Set<string> {
  return new Set(lettersOf(text).match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}

/** Share of the page's words that have to stand in the name. */
const sharedWords = 0.6;
/** Share of the handle that words of the name have to make up. */
const sharedHandle = 0.5;
/** A handle that a single word makes up may be anybody's name: "turkistan". */
const leastWords = 2;

/** A page as it is registered. */
export interface PageNames {
  readonly handle: string;
  readonly name: string | null;
}

/** Whether `name` resembles the page's name or handle. A lost letter ("?") is no letter. */
export function resemblesPage(name: string, page: PageNames): boolean {
  const words = wordsOf(name);
  const ofPage = wordsOf(page.name ?? "");
  const shared = [...ofPage].filter((word) => words.has(word)).length;
  if (shared >= leastWords && shared >= ofPage.size * sharedWords) return true;
  const handle = lettersOf(page.handle).replace(/[^\p{L}\p{N}]/gu, "");
  const inside = [...words].filter((word) => handle.includes(word));
  const covered = inside.reduce((sum, word) => sum + word.length, 0);
  return inside.length >= leastWords && covered >= handle.length * sharedHandle;
}
