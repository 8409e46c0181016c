import { useLocale, useTranslations } from "next-intl";
import { formatCount, formatPeriod } from "#lib/i18n/format.ts";
import type { FigureContext } from "./figure-notes.ts";

/** Writes the notes under a figure: n, period and source, each a sentence. */
export function useFigureNotes({ period, source }: FigureContext): (n: number, missing?: number) => string[] {
  const text = useTranslations("charts");
  const locale = useLocale();
  return (n, missing = 0) => [
    missing > 0
      ? text("nOf", { count: formatCount(n, locale), missing: formatCount(missing, locale) })
      : text("n", { n, count: formatCount(n, locale) }),
    text("period", { period: formatPeriod(period, locale) }),
    text(`source.${source}`),
  ];
}
