import { useTranslations } from "next-intl";
import type { TextLanguage } from "#lib/domain/replies/facts.ts";
import styles from "./comment-text.module.css";

interface CommentTextProps {
  readonly text: string | null;
  readonly language: TextLanguage | null;
  /** Shows the beginning only. */
  readonly isClamped?: boolean;
}

/** The words of a comment as they were written, with masks where people were named; never as markup. */
export function CommentText({ text, language, isClamped }: CommentTextProps) {
  const words = useTranslations("dialogue.thread");
  if (text === null || text.trim() === "") return <p className={styles.absent}>{words("noText")}</p>;
  const lang = language === "kk" || language === "ru" ? language : undefined;
  return (
    <p className={isClamped ? styles.clamped : styles.whole} lang={lang} dir="auto">
      {text}
    </p>
  );
}
