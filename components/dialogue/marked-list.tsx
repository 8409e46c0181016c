import { useLocale, useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/forms/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { formatInstant } from "#lib/i18n/format.ts";
import { CommentText } from "./comment-text.tsx";
import type { MarkedCommentView } from "./thread-view.ts";
import styles from "./waiting.module.css";
import { WaitingPlace } from "./waiting-place.tsx";

interface MarkedListProps {
  readonly comments: readonly MarkedCommentView[];
  /** Undoes a mark, or null where the reader may not. */
  readonly undo: ((comment: MarkedCommentView) => FormAction) | null;
}

/** Comments that a person took off the list, with the reason given and the way back. */
export function MarkedList({ comments, undo }: MarkedListProps) {
  const text = useTranslations("waiting");
  const locale = useLocale();
  return (
    <ul className={styles.marked}>
      {comments.map((comment) => (
        <li key={`${comment.account.id} ${comment.externalId}`}>
          <p className={styles.place}>
            <Tag>{text(`mark.${comment.kind}`)}</Tag>{" "}
            <time dateTime={comment.markedAt.toISOString()}>
              {formatInstant(comment.markedAt, comment.account.timeZone, locale)}
            </time>
            {comment.markedBy !== null && (
              <>
                {", "}
                <bdi>{comment.markedBy}</bdi>
              </>
            )}
            {": "}
            <span dir="auto">{comment.reason}</span>
          </p>
          <CommentText text={comment.text} language={comment.language} isClamped />
          <p className={styles.place}>
            <WaitingPlace comment={comment} />
          </p>
          {undo && (
            <ActionForm action={undo(comment)} className="no-print" label={text("mark.undo")}>
              <Button type="submit" kind="quiet">
                {text("mark.undo")}
              </Button>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
