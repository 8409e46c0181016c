import { useLocale, useTranslations } from "next-intl";
import type { ShareValue } from "#lib/domain/replies/share-value.ts";
import { formatCount, formatPercent } from "#lib/i18n/format.ts";
import { intervalText } from "./interval-text.ts";

interface ShareTextProps {
  readonly share: ShareValue;
  /** Where the rows behind it are. */
  readonly href?: string;
}

/** A share with what it rests on, or why it can't be known: on hover, and read out. */
export function ShareText({ share, href }: ShareTextProps) {
  const text = useTranslations("dialogue.rate");
  const reasons = useTranslations("account.reasons");
  const locale = useLocale();
  const { value, x, n, interval, reason } = share;
  const shown = formatPercent(value, locale);
  const basis =
    reason === null
      ? [
          text("mark", { rate: shown, answered: formatCount(x, locale), eligible: formatCount(n, locale) }),
          ...(interval ? [`${text("whisker")}: ${intervalText(interval, locale)}`] : []),
        ].join("; ")
      : reasons(reason);
  const content = (
    <>
      {shown}
      <span className="visually-hidden"> ({basis})</span>
    </>
  );
  return href && value !== null ? (
    <a href={href} title={basis}>
      {content}
    </a>
  ) : (
    <span title={basis}>{content}</span>
  );
}
