import { useLocale, useTranslations } from "next-intl";
import { formatCount } from "#lib/i18n/format.ts";

interface MeasuredProps {
  /** The value in words. */
  readonly text: string;
  /** Posts with a known count, and posts without. */
  readonly n: number;
  readonly missing: number;
  /** Where the posts behind the value are. */
  readonly href?: string;
}

/** A value together with what it rests on: on hover, and read out. */
export function Measured({ text, n, missing, href }: MeasuredProps) {
  const words = useTranslations("format");
  const locale = useLocale();
  const basis = words("nMissing", {
    n,
    count: formatCount(n, locale),
    missing,
    missingCount: formatCount(missing, locale),
  });
  const content = (
    <>
      {text}
      <span className="visually-hidden"> ({basis})</span>
    </>
  );
  return href ? (
    <a href={href} title={basis}>
      {content}
    </a>
  ) : (
    <span title={basis}>{content}</span>
  );
}
