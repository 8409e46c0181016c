import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { localePath } from "#lib/i18n/locale-path.ts";

/** The pages of administrators, above the title of each of them. */
export function AdminLinks({ current }: { readonly current: "people" | "settings" | "audit" }) {
  const text = useTranslations("settings.pages");
  const locale = useLocale();
  return (
    <nav aria-label={text("label")} className="no-print">
      {(["people", "settings", "audit"] as const).map((page, index) => (
        <span key={page}>
          {index > 0 && " · "}
          <Link
            href={localePath(locale, `/${page}`)}
            prefetch={false}
            aria-current={page === current ? "page" : undefined}
          >
            {text(page)}
          </Link>
        </span>
      ))}
    </nav>
  );
}
