import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { formatCount } from "#lib/i18n/format.ts";
import { issueMessage } from "#lib/i18n/issue-message.ts";
import type { RejectionView } from "./import-view.ts";
import styles from "./rejection-table.module.css";

/** Rejected rows: where each stands, why, and the row itself. */
export function RejectionTable({ rejections }: { readonly rejections: readonly RejectionView[] }) {
  const text = useTranslations("imports.rejections");
  const locale = useLocale();
  const columns: Column<RejectionView>[] = [
    {
      id: "line",
      header: text("line"),
      numeric: true,
      isRowHeader: true,
      cell: (row) => (
        <>
          {formatCount(row.line, locale)}
          {row.part !== undefined && <div className={styles.part}>{row.part}</div>}
        </>
      ),
    },
    {
      id: "reason",
      header: text("reason"),
      cell: (row) => <div className={styles.reason}>{issueMessage(row.code, row.params, locale)}</div>,
    },
    {
      id: "text",
      header: text("text"),
      cell: (row) => (
        <code className={styles.text} dir="auto">
          {row.text}
        </code>
      ),
    },
  ];
  return (
    <DataTable
      caption={text("title")}
      columns={columns}
      rows={rejections}
      rowKey={(row) => `${row.part ?? ""} ${row.line}`}
    />
  );
}
