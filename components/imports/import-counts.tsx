import { useLocale, useTranslations } from "next-intl";
import { FigureList } from "#components/ui/figure-list.tsx";
import { formatCount } from "#lib/i18n/format.ts";

interface ImportCountsProps {
  readonly counts: {
    readonly rows: number;
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly rejected: number;
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
  return <FigureList items={names.map((id) => ({ id, label: labels[id], value: formatCount(counts[id], locale) }))} />;
}
