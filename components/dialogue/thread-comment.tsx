import { useLocale, useTranslations } from "next-intl";
import { Tag } from "#components/ui/tag.tsx";
import type { TimeZone } from "#lib/domain/model.ts";
import type { ThreadComment as ThreadCommentView } from "#lib/domain/replies/comment-thread.ts";
import { formatCount, formatDuration, formatInstant } from "#lib/i18n/format.ts";
import { CommentText } from "./comment-text.tsx";
import styles from "./thread.module.css";

/** Colours of the dots; numbers tell apart what repeats. */
const dotColors = 8;

interface ThreadCommentProps {
  readonly comment: ThreadCommentView;
  readonly timeZone: TimeZone;
  /** The account's name, for its own voice. */
  readonly officialName: string;
}

/** Who speaks: the official voice by its mark and name, a citizen by a number that holds for this post only. */
function Voice({ comment, officialName }: Omit<ThreadCommentProps, "timeZone">) {
  const text = useTranslations("dialogue.thread");
  const locale = useLocale();
  const { voice, authorNumber } = comment;
  if (voice === "official") {
    return (
      <span className={styles.official}>
        <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
          <path d="M8 1l6 2.4v4.2c0 3.4-2.4 6.3-6 7.4-3.6-1.1-6-4-6-7.4V3.4z" fill="currentColor" />
          <path d="M5 8l2.2 2.2L11 6.2" fill="none" stroke="var(--paper)" strokeWidth="1.6" strokeLinecap="round" />
        </svg>
        {text("official")}: <bdi>{officialName}</bdi>
      </span>
    );
  }
  return (
    <span className={styles.citizen}>
      <span
        aria-hidden="true"
        className={styles.dot}
        data-color={authorNumber === null ? undefined : (authorNumber - 1) % dotColors}
      />
      {voice === "unknown" && text("unknownAuthor")}
      {voice === "citizen" &&
        (authorNumber === null ? text("someCitizen") : text("citizen", { number: formatCount(authorNumber, locale) }))}
    </span>
  );
}

/** One comment: who, when, in which words, and what became of it. */
export function ThreadComment({ comment, timeZone, officialName }: ThreadCommentProps) {
  const text = useTranslations("dialogue.thread");
  const locale = useLocale();
  const { publishedAt, likes, permalink, inferredBy, answerSeconds, isWaiting, mark, isGone } = comment;
  return (
    <article className={styles.comment} data-voice={comment.voice}>
      <header className={styles.head}>
        <Voice comment={comment} officialName={officialName} />
        <time dateTime={publishedAt.toISOString()}>{formatInstant(publishedAt, timeZone, locale)}</time>
        {isWaiting && <Tag tone="notice">{text("waiting")}</Tag>}
        {mark !== null && <Tag>{text(mark === "no_answer_needed" ? "noAnswerNeeded" : "answeredElsewhere")}</Tag>}
        {isGone && <Tag>{text("notSeen")}</Tag>}
      </header>
      <CommentText text={comment.text} language={comment.language} />
      <footer className={styles.foot}>
        {answerSeconds !== null && (
          <span>{text("answeredIn", { duration: formatDuration(answerSeconds, locale) })}</span>
        )}
        {inferredBy !== null && (
          <span className={styles.inferred}>{text(inferredBy === "mention" ? "inferredMention" : "inferredTime")}</span>
        )}
        {likes !== null && likes > 0 && <span>{text("likes", { n: likes, count: formatCount(likes, locale) })}</span>}
        {permalink && (
          <a href={permalink} rel="noopener noreferrer nofollow" target="_blank">
            {text("original")}
          </a>
        )}
      </footer>
    </article>
  );
}
