import { useTranslations } from "next-intl";
import type { TimeZone } from "#lib/domain/model.ts";
import type { CommentThread } from "#lib/domain/replies/comment-thread.ts";
import styles from "./thread.module.css";
import { ThreadComment } from "./thread-comment.tsx";

interface ThreadListProps {
  readonly threads: readonly CommentThread[];
  readonly timeZone: TimeZone;
  readonly officialName: string;
}

/** The conversation under a post: each top-level comment with its replies beneath, oldest first. */
export function ThreadList({ threads, timeZone, officialName }: ThreadListProps) {
  const text = useTranslations("dialogue.thread");
  return (
    <ol className={styles.threads}>
      {threads.map((thread) => (
        <li key={thread.externalId} id={`comment-${thread.externalId}`}>
          <ThreadComment comment={thread} timeZone={timeZone} officialName={officialName} />
          {thread.replies.length > 0 && (
            <ol className={styles.replies} aria-label={text("repliesTo")}>
              {thread.replies.map((reply) => (
                <li key={reply.externalId} id={`comment-${reply.externalId}`}>
                  <ThreadComment comment={reply} timeZone={timeZone} officialName={officialName} />
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  );
}
