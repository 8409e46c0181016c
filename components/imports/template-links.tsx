import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { buttonClass } from "#components/ui/button.tsx";
import { formatCount } from "#lib/i18n/format.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import styles from "./template-links.module.css";

const templates = ["posts", "comments", "followers"] as const;

/** Our templates to download, and the way to the exports that are taken as they are and to mappings of one's own. */
export function TemplateLinks({ formats }: { readonly formats: number }) {
  const text = useTranslations("imports.templates");
  const mapping = useTranslations("mapping.profiles");
  const locale = useLocale();
  return (
    <>
      <ul className={styles.links}>
        {templates.map((template) => (
          <li key={template}>
            <a className={buttonClass()} href={`/templates/akimetrics-${template}.csv`} download>
              {text(template)}
            </a>
          </li>
        ))}
      </ul>
      <ul className={styles.links}>
        <li>
          <Link href={localePath(locale, "/formats")}>{text("formats", { count: formatCount(formats, locale) })}</Link>
        </li>
        <li>
          <Link href={localePath(locale, "/imports/profiles")}>{mapping("link")}</Link>
        </li>
      </ul>
    </>
  );
}
