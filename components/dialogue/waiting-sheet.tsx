import { useLocale, useTranslations } from "next-intl";
import { formatCount, formatDate, formatDuration } from "#lib/i18n/format.ts";
import { accountName, platformName } from "#lib/i18n/names.ts";
import { CommentText } from "./comment-text.tsx";
import type { WaitingCommentView } from "./thread-view.ts";
import styles from "./waiting-sheet.module.css";
import { yardstickPassed } from "./yardstick-passed.ts";

/** As many as one page of A4 holds with three lines of text each. */
export const sheetRows = 14;

const day = 86_400;

/** One page for Monday morning: who waits longest, with a box to tick. */
export function WaitingSheet({ comments }: { readonly comments: readonly WaitingCommentView[] }) {
  const text = useTranslations("waiting");
  const locale = useLocale();
  return (
    <table className={styles.sheet}>
      <caption className="visually-hidden">{text("caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{text("columns.age")}</th>
          <th scope="col">{text("columns.comment")}</th>
          <th scope="col">{text("print.where")}</th>
          <th scope="col">{text("print.done")}</th>
        </tr>
      </thead>
      <tbody>
        {comments.map((comment) => {
          const { account, externalId, ageSeconds, workingDays, localDate } = comment;
          const shown = ageSeconds >= 2 * day ? Math.floor(ageSeconds / day) * day : ageSeconds;
          return (
            <tr key={`${account.id} ${externalId}`} data-passed={yardstickPassed(comment)}>
              <td>
                <strong>{formatDuration(shown, locale)}</strong>
                <div>{text("age.workingDays", { n: workingDays, count: formatCount(workingDays, locale) })}</div>
              </td>
              <th scope="row">
                <CommentText text={comment.text} language={comment.language} isClamped />
              </th>
              <td>
                <bdi className={styles.name}>{accountName(account)}</bdi>
                <div>
                  {platformName(account.platform)}, {formatDate(localDate, locale)}
                </div>
              </td>
              <td>
                <span aria-hidden="true" className={styles.box} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
