import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { localePath } from "#lib/i18n/locale-path.ts";
import styles from "./footer.module.css";

/** What this is, under which terms, and whom it watches. */
export function Footer({ version }: { readonly version: string }) {
  const text = useTranslations("shell.footer");
  const locale = useLocale();
  return (
    <footer className={`${styles.footer} no-print`}>
      <div className={styles.inner}>
        <p className={styles.about}>{text("about")}</p>
        <ul className={styles.links}>
          <li>
            <Link href={localePath(locale, "/methods")} prefetch={false}>
              {text("method")}
            </Link>
          </li>
          <li>
            <Link href={localePath(locale, "/study")} prefetch={false}>
              {text("study")}
            </Link>
          </li>
          <li>
            <Link href={localePath(locale, "/api")} prefetch={false}>
              {text("api")}
            </Link>
          </li>
        </ul>
        <p className={styles.terms}>
          {text("version", { version })}
          <br />
          {text("licence")}
        </p>
      </div>
    </footer>
  );
}
