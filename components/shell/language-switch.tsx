"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { type Locale, locales } from "#lib/domain/model.ts";
import { switchLocale } from "#lib/i18n/locale-path.ts";
import styles from "./language-switch.module.css";

const names: Readonly<Record<Locale, { short: string; full: string }>> = {
  kk: { short: "Қаз", full: "Қазақша" },
  ru: { short: "Рус", full: "Русский" },
  en: { short: "Eng", full: "English" },
};

/** The same page, with its filters, in the other languages. Plain links, as the whole document changes its language. */
export function LanguageSwitch({ label, current }: { readonly label: string; readonly current: Locale }) {
  const pathname = usePathname();
  const query = useSearchParams().toString();
  return (
    <nav aria-label={label}>
      <ul className={styles.list}>
        {locales.map((locale) => (
          <li key={locale}>
            <a
              href={switchLocale(pathname, locale) + (query && `?${query}`)}
              lang={locale}
              hrefLang={locale}
              aria-current={locale === current ? "true" : undefined}
              title={names[locale].full}
            >
              {names[locale].short}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
