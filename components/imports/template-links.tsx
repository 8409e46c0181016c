import { useLocale, useTranslations } from "next-intl";
import { buttonClass } from "#components/ui/button.tsx";
import { importFormatName } from "#lib/i18n/issue-message.ts";
import styles from "./template-links.module.css";

/** Our templates to download, and the exports that are taken as they are. */
export function TemplateLinks({ formats }: { readonly formats: readonly string[] }) {
  const text = useTranslations("imports.templates");
  const locale = useLocale();
  return (
    <div className={styles.parts}>
      <ul className={styles.links}>
        <li>
          <a className={buttonClass()} href="/templates/akimetrics-posts.csv" download>
            {text("posts")}
          </a>
        </li>
        <li>
          <a className={buttonClass()} href="/templates/akimetrics-followers.csv" download>
            {text("followers")}
          </a>
        </li>
        <li>
          <a className={buttonClass()} href="/templates/akimetrics-comments.csv" download>
            {text("comments")}
          </a>
        </li>
      </ul>
      <div>
        <h3 className={styles.heading}>{text("formats")}</h3>
        <ul className={styles.formats}>
          {formats.map((format) => (
            <li key={format}>{importFormatName(format, locale)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
