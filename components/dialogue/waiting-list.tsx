import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { AgeTag } from "./age-tag.tsx";
import { CommentText } from "./comment-text.tsx";
import type { WaitingCommentView } from "./thread-view.ts";
import styles from "./waiting.module.css";
import { WaitingPlace } from "./waiting-place.tsx";

interface WaitingListProps {
  readonly comments: readonly WaitingCommentView[];
  /** The form with which a comment is marked, or null where the reader may not. */
  readonly markForm: ((comment: WaitingCommentView) => ReactNode) | null;
}

/** Unanswered comments, oldest first, each with its age, its words and what can be done about it. */
export function WaitingList({ comments, markForm }: WaitingListProps) {
  const text = useTranslations("waiting");
  const columns: Column<WaitingCommentView>[] = [
    { id: "age", header: text("columns.age"), cell: (comment) => <AgeTag comment={comment} /> },
    {
      id: "comment",
      header: text("columns.comment"),
      isRowHeader: true,
      cell: (comment) => (
        <div className={styles.comment}>
          <CommentText text={comment.text} language={comment.language} isClamped />
          <div className={styles.place}>
            {comment.isQuestion && <Tag>{text("questions.tag")}</Tag>} <WaitingPlace comment={comment} />
          </div>
          {markForm?.(comment)}
        </div>
      ),
    },
  ];
  return (
    <DataTable
      caption={text("caption")}
      columns={columns}
      rows={comments}
      rowKey={({ account, externalId }) => `${account.id} ${externalId}`}
    />
  );
}
