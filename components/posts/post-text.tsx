import { useTranslations } from "next-intl";
import { langAttributeOf } from "#lib/domain/language/lang-attribute.ts";
import styles from "./post-text.module.css";

interface PostTextProps {
  readonly text: string | null;
  readonly mayReadTexts: boolean;
  /** Shows the beginning only. */
  readonly isClamped?: boolean;
}

/** The words of a post as they were written, never as markup. */
export function PostText({ text, mayReadTexts, isClamped }: PostTextProps) {
  const words = useTranslations("posts");
  if (!mayReadTexts) return <p className={styles.absent}>{words("textGuarded")}</p>;
  if (text === null) return <p className={styles.absent}>{words("noText")}</p>;
  return (
    <p className={isClamped ? styles.clamped : styles.whole} lang={langAttributeOf(text) ?? undefined} dir="auto">
      {text}
    </p>
  );
}
