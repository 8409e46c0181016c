/** Labels that carry several languages in one text: `A / B / C`, `A | B | C`, or one below the other. */
import { type Locale, locales } from "../../model.ts";
import type { Labels } from "../codebook.ts";

const kazakhLetters = /[әғқңөұүһі]/iu;
const separators: readonly RegExp[] = [/\|/, /\n+/, /(?<=\s)\/(?=\s)/, /\//];

/** Language of a short text by its letters alone; Cyrillic without Kazakh letters may still be Kazakh. */
export function letterLanguage(text: string): Locale | null {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (latin + cyrillic === 0) return null;
  if (latin > cyrillic) return "en";
  return kazakhLetters.test(text) ? "kk" : "ru";
}

/** Which language stands where in the labels of a form, such as en, kk, ru; empty where labels have one language. */
export type LanguageOrder = readonly Locale[];

function partsOf(text: string): string[] {
  for (const separator of separators) {
    const parts = text.split(separator).map((part) => part.trim());
    if (parts.length > 1 && parts.length <= 6 && parts.every((part) => part !== "")) return parts;
  }
  return [text.trim()];
}

const orders: readonly LanguageOrder[] = [
  ...locales.flatMap((a) => locales.filter((b) => b !== a).map((b) => [a, b])),
  ...locales.flatMap((a) =>
    locales.filter((b) => b !== a).map((b) => [a, b, ...locales.filter((c) => c !== a && c !== b)]),
  ),
];

/**
 * The order of languages that the texts of a form agree on. Kazakh letters and Latin ones are certain; Cyrillic
 * without them is Russian, or a Kazakh word that happens to have none.
 */
export function languageOrder(texts: Iterable<string>): LanguageOrder {
  const votes = new Map<string, number>();
  let told = 0;
  for (const text of texts) {
    const parts = partsOf(text);
    const found = parts.map(letterLanguage);
    if (new Set(found).size < 2 || found.includes(null)) continue;
    told += 1;
    for (const order of orders) {
      if (order.length !== parts.length) continue;
      const fits = order.every((language, place) => {
        const letters = found[place];
        return letters === language || (language === "kk" && letters === "ru");
      });
      if (fits) votes.set(order.join(), (votes.get(order.join()) ?? 0) + 1);
    }
  }
  const [best] = [...votes].sort(([, a], [, b]) => b - a);
  // One text in two languages may be a name with a translation; a form says it again and again.
  if (best === undefined || best[1] < 2 || best[1] * 2 < told) return [];
  return best[0].split(",") as Locale[];
}

/** A label by language; one in a single language goes under `language`, else under what its letters say. */
export function splitLanguages(text: string, order: LanguageOrder, language: Locale | null): Labels {
  const whole = text.replace(/\s+/g, " ").trim();
  const single = { [language ?? letterLanguage(whole) ?? "ru"]: whole };
  if (order.length === 0) return single;
  for (const separator of separators) {
    const parts = text.split(separator).map((part) => part.replace(/\s+/g, " ").trim());
    if (parts.some((part) => part === "") || parts.length < order.length) continue;
    const runs = parts.length === order.length ? parts : joinRuns(parts, order);
    const isLikely = runs?.every((part, place) => fitsLanguage(part, order[place])) ?? false;
    if (runs !== null && isLikely) return Object.fromEntries(runs.map((part, place) => [order[place], part]));
  }
  return single;
}

/** Digits fit any language, Cyrillic without Kazakh letters fits Kazakh. */
function fitsLanguage(part: string, language: Locale | undefined): boolean {
  const letters = letterLanguage(part);
  return letters === null || letters === language || (language === "kk" && letters === "ru");
}

/** `A / B / Ә / Б`: neighbours of one language are one label that has a slash of its own. */
function joinRuns(parts: readonly string[], order: LanguageOrder): string[] | null {
  const runs: { language: Locale | null; text: string }[] = [];
  for (const part of parts) {
    const language = letterLanguage(part);
    const last = runs.at(-1);
    if (last !== undefined && last.language === language) last.text += ` / ${part}`;
    else runs.push({ language, text: part });
  }
  return runs.length === order.length ? runs.map(({ text }) => text) : null;
}
