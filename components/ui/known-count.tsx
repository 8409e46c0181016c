import { useLocale, useTranslations } from "next-intl";
import { formatCount, noValue } from "#lib/i18n/format.ts";

/** A count of a post; one that is hidden or unknown is a dash that says so, never 0. */
export function KnownCount({ value }: { readonly value: number | null }) {
  const text = useTranslations("posts");
  const locale = useLocale();
  if (value !== null) return formatCount(value, locale);
  return (
    <span title={text("hidden")}>
      <span aria-hidden="true">{noValue}</span>
      <span className="visually-hidden">{text("hidden")}</span>
    </span>
  );
}
