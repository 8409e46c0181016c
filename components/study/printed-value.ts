import type { Locale } from "#lib/domain/model.ts";
import type { PrintedValue, StudyMetric } from "#lib/domain/study/printed-figures.ts";
import { formatDate, formatMonth, formatNumber } from "#lib/i18n/format.ts";

/** Words for values that are no plain number. */
export interface ValueWords {
  readonly atLeast: (value: string) => string;
}

/** A printed figure as the paper gives it. */
export function printedWords(value: PrintedValue, metric: StudyMetric, locale: Locale, words: ValueWords): string {
  switch (value.kind) {
    case "number":
      return metric === "replyRate" ? `${formatNumber(value.value * 100, locale)}%` : formatNumber(value.value, locale);
    case "range":
      return `${formatNumber(value.from, locale)}–${formatNumber(value.to, locale)}`;
    case "atLeast":
      return words.atLeast(formatNumber(value.value, locale));
    case "since":
      return value.value.length === 4 ? value.value : formatMonth(value.value, locale);
  }
}

/** A computed figure: a number with up to two decimals, or a day. */
export function computedWords(value: number | string, locale: Locale): string {
  return typeof value === "string" ? formatDate(value, locale) : formatNumber(value, locale, 2);
}
