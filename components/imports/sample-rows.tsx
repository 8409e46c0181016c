import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { formatCount, noValue } from "#lib/i18n/format.ts";
import styles from "./sample-rows.module.css";

export interface SampleRow {
  readonly line: number;
  readonly account: string | null;
  /** Instant in UTC, or the wall time of a zone that the file does not say. */
  readonly published: string;
  readonly text: string | null;
  readonly likes: number | null;
  readonly comments: number | null;
  readonly shares: number | null;
  readonly views: number | null;
}

/** `2023-04-05T09:30:00Z` as a reader checks it against the file: 2023-04-05 09:30 UTC. */
function readableTime(published: string): string {
  const time = published.slice(0, 16).replace("T", " ");
  return published.endsWith("Z") ? `${time} UTC` : time;
}

/** First posts as they were read, so that a person sees whether columns, times and letters came out right. */
export function SampleRows({ rows }: { readonly rows: readonly SampleRow[] }) {
  const text = useTranslations("imports");
  const columnText = useTranslations("posts.columns");
  const locale = useLocale();
  const counted = (id: "likes" | "comments" | "shares" | "views"): Column<SampleRow> => ({
    id,
    header: columnText(id),
    numeric: true,
    isSecondary: id === "views",
    cell: (row) =>
      row[id] === null ? <abbr title={text("sample.hidden")}>{noValue}</abbr> : formatCount(row[id], locale),
  });
  const columns: Column<SampleRow>[] = [
    {
      id: "line",
      header: text("sample.line"),
      numeric: true,
      isRowHeader: true,
      cell: (row) => formatCount(row.line, locale),
    },
    {
      id: "account",
      header: text("accounts.account"),
      isSecondary: true,
      cell: (row) => <bdi>{row.account ?? noValue}</bdi>,
    },
    {
      id: "published",
      header: text("sample.published"),
      cell: (row) => <time className={styles.time}>{readableTime(row.published)}</time>,
    },
    {
      id: "text",
      header: text("sample.text"),
      cell: (row) => (
        <div className={styles.text} dir="auto">
          {row.text ?? <em>{text("sample.noText")}</em>}
        </div>
      ),
    },
    counted("likes"),
    counted("comments"),
    counted("shares"),
    counted("views"),
  ];
  return <DataTable caption={text("sample.title")} columns={columns} rows={rows} rowKey={(row) => row.line} />;
}
