import type { Locale } from "../domain/model.ts";
import { formatNumber } from "./format.ts";

const units: Readonly<Record<Locale, readonly string[]>> = {
  kk: ["Б", "КБ", "МБ", "ГБ"],
  ru: ["Б", "КБ", "МБ", "ГБ"],
  en: ["B", "KB", "MB", "GB"],
};

/** A size in bytes in the largest unit of 1024 that leaves at least 1: 1.5 MB. */
export function formatBytes(bytes: number, locale: Locale): string {
  const names = units[locale];
  const power = bytes < 1 ? 0 : Math.min(names.length - 1, Math.floor(Math.log2(bytes) / 10));
  return `${formatNumber(bytes / 1024 ** power, locale, power === 0 ? 0 : 1)}\u00A0${names[power]}`;
}
