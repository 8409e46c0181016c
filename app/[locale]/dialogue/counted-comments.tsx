import { useLocale, useTranslations } from "next-intl";
import styles from "#components/dialogue/dialogue.module.css";
import type { ReplyFacts } from "#lib/domain/replies/facts.ts";
import { leftOutComments } from "#lib/domain/replies/left-out.ts";
import { formatCount } from "#lib/i18n/format.ts";

/** How many of all comments the rate rests on, and why the others are left out, in one sentence. */
export function CountedComments({ facts }: { readonly facts: ReplyFacts }) {
  const text = useTranslations("dialogue.counted");
  const locale = useLocale();
  const parts = leftOutComments(facts).map(({ kind, comments }) =>
    text(kind, { count: formatCount(comments, locale) }),
  );
  const numbers = {
    eligible: formatCount(facts.eligible, locale),
    n: facts.comments,
    comments: formatCount(facts.comments, locale),
  };
  return (
    <p className={styles.counted}>
      {parts.length === 0 ? text("all", numbers) : text("some", { ...numbers, parts: parts.join(text("separator")) })}
    </p>
  );
}
