import { useLocale, useTranslations } from "next-intl";
import { Tag } from "#components/ui/tag.tsx";
import { formatCount, formatDuration } from "#lib/i18n/format.ts";
import type { WaitingCommentView } from "./thread-view.ts";
import styles from "./waiting.module.css";
import { yardstickPassed } from "./yardstick-passed.ts";

const day = 86_400;

/** How long a comment waits, in time and in working days, and which yardstick it has outlived. */
export function AgeTag({ comment }: { readonly comment: Pick<WaitingCommentView, "ageSeconds" | "workingDays"> }) {
  const text = useTranslations("waiting.age");
  const locale = useLocale();
  const passed = yardstickPassed(comment);
  const tone = passed === "over15" ? "danger" : passed === "over3" ? "notice" : "calm";
  const { ageSeconds, workingDays } = comment;
  // Days are enough for what is older than one; hours would feign exactness.
  const shown = ageSeconds >= 2 * day ? Math.floor(ageSeconds / day) * day : ageSeconds;
  return (
    <div className={styles.age}>
      <strong>{formatDuration(shown, locale)}</strong>
      <div>{text("workingDays", { n: workingDays, count: formatCount(workingDays, locale) })}</div>
      <Tag tone={tone}>{text(passed)}</Tag>
    </div>
  );
}
