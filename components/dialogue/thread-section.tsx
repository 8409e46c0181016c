import { useLocale, useTranslations } from "next-intl";
import { commentAnchor } from "#components/posts/comment-path.ts";
import { buttonClass } from "#components/ui/button.tsx";
import type { TimeZone } from "#lib/domain/model.ts";
import type { CommentThread } from "#lib/domain/replies/comment-thread.ts";
import { formatCount } from "#lib/i18n/format.ts";
import { ArriveAt } from "./arrive-at.tsx";
import styles from "./thread.module.css";
import { ThreadList } from "./thread-list.tsx";

interface ThreadSectionProps {
  readonly threads: readonly CommentThread[];
  /** Comments that were collected, and as many as the platform shows; null where that is not known. */
  readonly collected: number;
  readonly shown: number | null;
  readonly timeZone: TimeZone;
  readonly officialName: string;
  readonly mayReadComments: boolean;
  /** The comment that the address points to; null where it names none. */
  readonly pointedAt: string | null;
  /** Place of the first thread shown, from 1, and how many there are. */
  readonly first: number;
  readonly threadCount: number;
  /** Addresses of the pages before and after; null where there is none. */
  readonly previousHref: string | null;
  readonly nextHref: string | null;
}

/** What stands under a post: how much of it is known, and the conversation for who may read it. */
export function ThreadSection(props: ThreadSectionProps) {
  const { threads, collected, shown, timeZone, officialName, mayReadComments, pointedAt } = props;
  const text = useTranslations("dialogue.thread");
  const locale = useLocale();
  if (collected === 0 && shown === 0) return <p>{text("noneShown")}</p>;
  const count = formatCount(collected, locale);
  const isCut = threads.length > 0 && threads.length < props.threadCount;
  return (
    <>
      <p className={styles.known}>
        {collected === 0 && shown === null
          ? text("none")
          : shown === null
            ? text("collectedOnly", { collected, collectedCount: count })
            : text("collected", { shown: formatCount(shown, locale), collected: count })}{" "}
        {shown !== null && collected < shown && text("missing")}
        {shown !== null && collected > shown && text("withReplies")}
      </p>
      {collected > 0 && !mayReadComments && <p>{text("guarded")}</p>}
      {isCut && (
        <p className={styles.known}>
          {text("range", {
            first: formatCount(props.first, locale),
            last: formatCount(props.first + threads.length - 1, locale),
            count: formatCount(props.threadCount, locale),
          })}
        </p>
      )}
      {threads.length > 0 && (
        <ThreadList threads={threads} timeZone={timeZone} officialName={officialName} pointedAt={pointedAt} />
      )}
      {pointedAt !== null && <ArriveAt id={commentAnchor(pointedAt)} />}
      {isCut && (
        <nav aria-label={text("pages")} className={styles.pages}>
          {props.previousHref !== null && (
            <a className={buttonClass()} href={props.previousHref} rel="prev">
              {text("previous")}
            </a>
          )}
          {props.nextHref !== null && (
            <a className={buttonClass()} href={props.nextHref} rel="next">
              {text("next")}
            </a>
          )}
        </nav>
      )}
    </>
  );
}
