import { useLocale, useTranslations } from "next-intl";
import { FigureList } from "#components/ui/figure-list.tsx";
import { Note } from "#components/ui/note.tsx";
import { formatCount, formatPercent } from "#lib/i18n/format.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import styles from "./dialogue.module.css";
import type { DialogueView, ShareView } from "./dialogue-view.ts";
import { intervalText } from "./interval-text.ts";

/** How far the rate depends on how replies are linked, and whether an answer leads to a conversation. */
export function SureList({ dialogue }: { readonly dialogue: DialogueView }) {
  const text = useTranslations("dialogue.sure");
  const rate = useTranslations("dialogue.rate");
  const reasons = useTranslations("account.reasons");
  const locale = useLocale();
  const figure = (id: string, label: string, share: ShareView, metric: string) => ({
    id,
    label: <a href={localePath(locale, `/methods#${metric}`)}>{label}</a>,
    value: formatPercent(share.value, locale),
    note:
      share.reason === null
        ? [
            rate("basis", { answered: formatCount(share.x, locale), eligible: formatCount(share.n, locale) }),
            share.interval && `${rate("whisker")}: ${intervalText(share.interval, locale)}`,
          ]
            .filter(Boolean)
            .join("; ")
        : reasons(share.reason),
  });
  return (
    <div className={styles.sure}>
      <FigureList
        items={[
          figure("strict", text("strict"), dialogue.rate, "replyRate"),
          figure("inferred", text("inferred"), dialogue.inferredRate, "replyRateInferred"),
          figure("questions", text("questions"), dialogue.questions, "questionReplyRate"),
          figure("returned", text("dialogue"), dialogue.returned, "dialogueShare"),
          figure("postsOfCitizens", text("postsWithCitizen"), dialogue.postsOfCitizens, "postsAnsweredShare"),
          figure("postsOfAll", text("postsAll"), dialogue.postsOfAll, "postsAnsweredShareOfAll"),
        ]}
      />
      <Note>
        {text("marked", {
          noAnswer: formatCount(dialogue.needsNoAnswer, locale),
          elsewhere: formatCount(dialogue.answeredElsewhere, locale),
        })}
      </Note>
    </div>
  );
}
