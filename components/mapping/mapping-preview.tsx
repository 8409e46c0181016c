import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { Note } from "#components/ui/note.tsx";
import { formatCount, noValue } from "#lib/i18n/format.ts";
import styles from "./mapping-form.module.css";
import type { MappedRow, MappingPreviewView } from "./mapping-view.ts";

const counted = ["likes", "comments", "shares", "views", "followers"] as const;

function columnsFor(
  rows: readonly MappedRow[],
  text: ReturnType<typeof useTranslations<"mapping">>,
  locale: ReturnType<typeof useLocale>,
): Column<MappedRow>[] {
  const known = counted.filter((count) => rows.some((row) => row[count] !== null));
  return [
    {
      id: "line",
      header: text("line"),
      numeric: true,
      isRowHeader: true,
      cell: (row) => formatCount(row.line, locale),
    },
    { id: "account", header: text("account"), cell: (row) => <bdi>{row.account ?? noValue}</bdi> },
    {
      id: "published",
      header: text("time"),
      cell: (row) => row.published.slice(0, 16).replace("T", " ") + (row.published.endsWith("Z") ? " UTC" : ""),
    },
    {
      id: "text",
      header: text("text"),
      isSecondary: true,
      cell: (row) => (
        <div className={styles.text} dir="auto">
          {row.text ?? noValue}
        </div>
      ),
    },
    ...known.map(
      (count): Column<MappedRow> => ({
        id: count,
        header: text(`counts.${count}`),
        numeric: true,
        cell: (row) =>
          row[count] === null ? <abbr title={text("unknown")}>{noValue}</abbr> : formatCount(row[count] ?? 0, locale),
      }),
    ),
  ];
}

/** First rows as a mapping reads them, and what it lacks. */
export function MappingPreview({ preview }: { readonly preview: MappingPreviewView }) {
  const text = useTranslations("mapping");
  const locale = useLocale();
  const { rows, rejections, missing, remarks, taken, looked } = preview;
  return (
    <>
      {missing.length > 0 && (
        <Note tone="notice">
          <p>{text("missingTitle")}</p>
          <ul className={styles.list}>
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Note>
      )}
      {looked > 0 && <p>{text("taken", { taken: formatCount(taken, locale), looked: formatCount(looked, locale) })}</p>}
      {rows.length > 0 && (
        <DataTable
          caption={text("previewTitle")}
          columns={columnsFor(rows, text, locale)}
          rows={rows}
          rowKey={(row) => row.line}
        />
      )}
      {rejections.length > 0 && (
        <Note tone="notice">
          <p>{text("rejected")}</p>
          <ul className={styles.list}>
            {rejections.map(({ line, message }) => (
              <li key={line}>{text("rejectedLine", { line: formatCount(line, locale), message })}</li>
            ))}
          </ul>
        </Note>
      )}
      {remarks.length > 0 && (
        <Note>
          <ul className={styles.list}>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}
