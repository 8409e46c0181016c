import { useLocale, useTranslations } from "next-intl";
import { FigureList } from "#components/ui/figure-list.tsx";
import { formatCount } from "#lib/i18n/format.ts";
import styles from "./import-counts.module.css";
import type { RecognitionView } from "./recognition.tsx";

interface RowCounts {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}

interface ImportCountsProps {
  readonly counts: RowCounts & {
    /** One for each kind, where a file holds posts and comments. */
    readonly parts?: readonly (RowCounts & { readonly kind: RecognitionView["kind"] })[] | null;
  };
  /** Whether it has happened, or would. */
  readonly isDone: boolean;
}

/** What became of the rows: rows = new + updated + unchanged + rejected. */
export function ImportCounts({ counts, isDone }: ImportCountsProps) {
  const text = useTranslations("imports.counts");
  const locale = useLocale();
  const labels = {
    rows: text("rows"),
    created: text("created"),
    updated: text(isDone ? "updatedDone" : "updated"),
    unchanged: text("unchanged"),
    rejected: text(isDone ? "rejectedDone" : "rejected"),
  };
  const names = ["rows", "created", "updated", "unchanged", "rejected"] as const;
  const itemsOf = (row: RowCounts) =>
    names.map((id) => ({ id, label: labels[id], value: formatCount(row[id], locale) }));
  if (!counts.parts) return <FigureList items={itemsOf(counts)} />;
  return (
    <div className={styles.parts}>
      {counts.parts.map((part) => (
        <div key={part.kind}>
          <h3 className={styles.kind}>{text(part.kind)}</h3>
          <FigureList items={itemsOf(part)} />
        </div>
      ))}
    </div>
  );
}
