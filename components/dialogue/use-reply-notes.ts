import { useLocale, useTranslations } from "next-intl";
import type { FigureContext } from "#components/metrics/figure-notes.ts";
import { formatCount, formatPeriod } from "#lib/i18n/format.ts";

/** Writes the notes under a figure of replies: n in its own unit, period and source, each a sentence. */
export function useReplyNotes({
  period,
  source,
}: FigureContext): (unit: "comments" | "answers" | "posts", n: number) => string[] {
  const text = useTranslations("dialogue.units");
  const charts = useTranslations("charts");
  const locale = useLocale();
  return (unit, n) => [
    `${text(unit, { n, count: formatCount(n, locale) })}.`,
    charts("period", { period: formatPeriod(period, locale) }),
    charts(`source.${source}`),
  ];
}
