import type { Locale } from "#lib/domain/model.ts";
import type { Interval } from "#lib/domain/statistics/interval.ts";
import { formatPercent } from "#lib/i18n/format.ts";

/** Limits of a share in words; below one percent with two decimals, so that an upper limit is not rounded to 0. */
export function intervalText([lower, upper]: Interval, locale: Locale): string {
  const digits = upper < 0.01 ? 2 : 1;
  return `${formatPercent(lower, locale, digits)} – ${formatPercent(upper, locale, digits)}`;
}
