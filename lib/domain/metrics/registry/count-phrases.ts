/** Phrases that all metrics of one kind of count share. */
import type { Localized } from "../../model.ts";
import type { CountWords } from "./count-words.ts";

/** Posts whose count is known, the base of every metric of a kind. */
export function knownPosts({ kk, ru, en }: CountWords): Localized {
  return {
    kk: `${kk.stem} саны белгілі жарияланымдар (n)`,
    ru: `публикации с известным числом ${ru.genitive} (n)`,
    en: `posts with a known number of ${en.plural} (n)`,
  };
}

/** When metrics of a kind have no value. */
export function unknownCounts({ kk, ru, en }: CountWords): Localized {
  return {
    kk: `Жарияланым болмаса, бәрінде ${kk.stem} саны жасырын немесе белгісіз болса, анықталмайды; белгісіз сан ешқашан 0 деп алынбайды.`,
    ru: `Не определено без публикаций или если число ${ru.genitive} у всех скрыто либо неизвестно; неизвестное никогда не считается нулём.`,
    en: `Undefined without posts, or where all posts hide ${en.plural}; an unknown count is never taken as 0.`,
  };
}

/** The definition with what a reader must know of the kind itself. */
export function withNote(text: Localized, { kk, ru, en }: CountWords): Localized {
  return { kk: `${text.kk} ${kk.note}`, ru: `${text.ru} ${ru.note}`, en: `${text.en} ${en.note}` };
}

/** First letter in upper case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
