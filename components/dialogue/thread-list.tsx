import { useTranslations } from "next-intl";
import { commentAnchor } from "#components/posts/comment-path.ts";
import type { TimeZone } from "#lib/domain/model.ts";
import type { CommentThread } from "#lib/domain/replies/comment-thread.ts";
import styles from "./thread.module.css";
import { ThreadComment } from "./thread-comment.tsx";

interface ThreadListProps {
  readonly threads: readonly CommentThread[];
  readonly timeZone: TimeZone;
  readonly officialName: string;
  /** The comment that the address points to; null where it names none. */
  readonly pointedAt: string | null;
}

/** The conversation under a post: each top-level comment with its replies beneath, oldest first. */
export function ThreadList({ threads, timeZone, officialName, pointedAt }: ThreadListProps) {
  const text = useTranslations("dialogue.thread");
  const place = (externalId: string) => ({
    id: commentAnchor(externalId),
    ...(externalId === pointedAt && { tabIndex: -1, "aria-current": "location" as const }),
  });
  return (
    <ol className={styles.threads}>
      {threads.map((thread) => (
        <li key={thread.externalId} {...place(thread.externalId)}>
          <ThreadComment comment={thread} timeZone={timeZone} officialName={officialName} />
          {thread.replies.length > 0 && (
            <ol className={styles.replies} aria-label={text("repliesTo")}>
              {thread.replies.map((reply) => (
                <li key={reply.externalId} {...place(reply.externalId)}>
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
