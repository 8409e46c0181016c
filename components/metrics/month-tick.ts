import type { Locale } from "#lib/domain/model.ts";
import { formatShortMonth } from "#lib/i18n/format.ts";

/**
 * A month under a curve, with its year where that begins: at each January and at the first.
 * @param month `YYYY-MM`, or a day of it
 */
export function monthTick(month: string, isFirst: boolean, locale: Locale): string {
  const name = formatShortMonth(month, locale);
  return isFirst || month.slice(5, 7) === "01" ? `${name} ${month.slice(0, 4)}` : name;
}
