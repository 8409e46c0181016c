import { useLocale, useTranslations } from "next-intl";
import { FigureList } from "#components/ui/figure-list.tsx";
import { Note } from "#components/ui/note.tsx";
import type { MetricId } from "#lib/domain/metrics/registry.ts";
import type { Dialogue } from "#lib/domain/replies/dialogue.ts";
import type { ShareValue } from "#lib/domain/replies/share-value.ts";
import { formatCount, formatPercent } from "#lib/i18n/format.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import styles from "./dialogue.module.css";
import { intervalText } from "./interval-text.ts";

/** How far the rate depends on how replies are linked, and whether an answer leads to a conversation. */
export function SureList({ dialogue }: { readonly dialogue: Dialogue }) {
  const text = useTranslations("dialogue.sure");
  const rate = useTranslations("dialogue.rate");
  const reasons = useTranslations("account.reasons");
  const locale = useLocale();
  const { shares } = dialogue;
  const figure = (id: string, label: string, share: ShareValue, metric: MetricId) => ({
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
          figure("strict", text("strict"), shares.rate, "replyRate"),
          figure("inferred", text("inferred"), shares.inferredRate, "replyRateInferred"),
          figure("questions", text("questions"), shares.questions, "questionReplyRate"),
          figure("returned", text("dialogue"), shares.returned, "dialogueShare"),
          figure("postsOfCitizens", text("postsWithCitizen"), shares.postsOfCitizens, "postsAnsweredShare"),
          figure("postsOfAll", text("postsAll"), shares.postsOfAll, "postsAnsweredShareOfAll"),
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
