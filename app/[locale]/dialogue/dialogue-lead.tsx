import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Period } from "#lib/domain/period.ts";
import type { Dialogue } from "#lib/domain/replies/dialogue.ts";
import { formatCount, formatDate, formatDuration, formatPercent } from "#lib/i18n/format.ts";
import { CountedComments } from "./counted-comments.tsx";

interface DialogueLeadProps {
  readonly dialogue: Dialogue;
  readonly period: Period;
}

/** Up to two digits of a percent, since a text that says "below" must not round a limit down. */
const roundedUp = (share: number) => Math.ceil(share * 10_000) / 10_000;

/** The finding, and what it rests on. */
export function DialogueLead({ dialogue, period }: DialogueLeadProps) {
  return (
    <>
      <Finding dialogue={dialogue} period={period} />
      <CountedComments facts={dialogue.facts} />
    </>
  );
}

/** The finding in one sentence: how many of how many were answered, or that nobody can tell. */
function Finding({ dialogue, period }: DialogueLeadProps) {
  const text = useTranslations("dialogue.lead");
  const locale = useLocale();
  const { shares, comments, times } = dialogue;
  const { rate } = shares;
  const strong = { b: (chunks: ReactNode) => <strong>{chunks}</strong> };
  const days = { from: formatDate(period.from, locale), to: formatDate(period.to, locale) };
  if (rate.value === null || rate.interval === null) {
    return <p>{text.rich("unknown", { ...strong, ...days, comments, commentCount: formatCount(comments, locale) })}</p>;
  }
  const eligible = { eligible: rate.n, eligibleCount: formatCount(rate.n, locale) };
  const [lower, upper] = rate.interval;
  if (rate.x === 0) {
    return (
      <p>{text.rich("none", { ...strong, ...days, ...eligible, upper: formatPercent(roundedUp(upper), locale, 2) })}</p>
    );
  }
  return (
    <p>
      {text.rich("some", {
        ...strong,
        ...days,
        ...eligible,
        answeredCount: formatCount(rate.x, locale),
        rate: formatPercent(rate.value, locale),
        lower: formatPercent(lower, locale),
        upper: formatPercent(upper, locale),
      })}{" "}
      {times.medianSeconds !== null &&
        text.rich("median", { ...strong, median: formatDuration(times.medianSeconds, locale) })}
    </p>
  );
}
