import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Suspense } from "react";
import { localePath } from "#lib/i18n/locale-path.ts";
import styles from "./header.module.css";
import { LanguageSwitch } from "./language-switch.tsx";
import { NavLinks } from "./nav-links.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";
import { Wordmark, type WordmarkLogo } from "./wordmark.tsx";

/** Each page by its name, its path, and the paths of pages that belong to it and lie elsewhere. */
const pages = [
  ["overview", "/"],
  ["dialogue", "/dialogue"],
  ["waiting", "/waiting"],
  ["accounts", "/accounts", "/register"],
  ["posts", "/posts"],
  ["surveys", "/surveys"],
  ["imports", "/imports", "/formats"],
  ["study", "/study"],
  ["methods", "/methods"],
  ["api", "/api"],
] as const;

interface HeaderProps {
  /** Of the installation. */
  readonly name: string;
  readonly logo: WordmarkLogo | null;
  /** Who reads, or null for a visitor. */
  readonly reader: { readonly name: string; readonly mayManagePeople: boolean } | null;
}

/** Name, reader, language and theme, and the pages on a line of their own. */
export function Header({ name, logo, reader }: HeaderProps) {
  const text = useTranslations("shell");
  const people = useTranslations("people.nav");
  const locale = useLocale();
  const links = pages.map(([name, ...paths]) => {
    const [href, ...others] = paths.map((path) => localePath(locale, path));
    return { href: href ?? "", others, label: text(`nav.${name}`) };
  });
  return (
    <header className={`${styles.header} no-print`}>
      <div className={styles.bar}>
        <Link href={localePath(locale, "/")} className={styles.home}>
          <Wordmark name={name} logo={logo} />
        </Link>
        <nav aria-label={text("nav.label")} className={styles.nav}>
          <NavLinks links={links} />
        </nav>
        <div className={styles.switches}>
          {reader?.mayManagePeople && (
            <Link href={localePath(locale, "/people")} className={`${styles.reader} ${styles.people}`} prefetch={false}>
              {people("people")}
            </Link>
          )}
          <Link
            href={localePath(locale, reader ? "/me" : "/sign-in")}
            className={styles.reader}
            title={reader ? people("account") : undefined}
            prefetch={false}
          >
            {reader ? reader.name : people("signIn")}
          </Link>
          <Suspense>
            <LanguageSwitch label={text("language.label")} current={locale} />
          </Suspense>
          <ThemeSwitch
            labels={{ system: text("theme.system"), light: text("theme.light"), dark: text("theme.dark") }}
          />
        </div>
      </div>
    </header>
  );
}
