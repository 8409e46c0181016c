import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Breakable } from "#components/ui/breakable.tsx";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { formatCount, formatInstant, noValue } from "#lib/i18n/format.ts";
import { formatBytes } from "#lib/i18n/format-bytes.ts";
import { importFormatName } from "#lib/i18n/issue-message.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import styles from "./import-list.module.css";
import { type ImportStateName, type ImportView, officeZone } from "./import-view.ts";

/** As many digits of a hash as tell the files of an installation apart at a glance. */
const shownHashDigits = 12;

const tones: Partial<Record<ImportStateName, "notice" | "danger">> = {
  ready: "notice",
  refused: "danger",
  failed: "danger",
};

interface ImportListProps {
  readonly imports: readonly ImportView[];
  /** Names of those who uploaded them, by their ids. */
  readonly uploaders: ReadonlyMap<string, string>;
}

/** Imports, the newest first, each with what became of it. */
export function ImportList({ imports, uploaders }: ImportListProps) {
  const text = useTranslations("imports");
  const locale = useLocale();
  const counted = (
    id: "rows" | "created" | "updated" | "unchanged" | "rejected",
    secondary = true,
  ): Column<ImportView> => ({
    id,
    header: text(`list.${id}`),
    numeric: true,
    isSecondary: secondary,
    // Before it was taken in, an import only knows how many rows its file has.
    cell: (row) => (row.state === "done" || (id === "rows" && row.rows > 0) ? formatCount(row[id], locale) : noValue),
  });
  const columns: Column<ImportView>[] = [
    {
      id: "file",
      header: text("list.file"),
      isRowHeader: true,
      cell: (row) =>
        row.isDemo ? (
          <Link href={localePath(locale, "/study")}>{text("list.demo")}</Link>
        ) : (
          <>
            <Link href={localePath(locale, `/imports/${row.id}`)} className={styles.name}>
              <Breakable text={row.fileName} />
            </Link>
            {row.fileHash !== "" && (
              <span className={styles.soft} title={`SHA-256 ${row.fileHash}`}>
                <span className="visually-hidden">SHA-256 </span>
                {row.fileHash.slice(0, shownHashDigits)}
              </span>
            )}
          </>
        ),
    },
    {
      id: "state",
      header: text("list.state"),
      cell: (row) => <Tag tone={tones[row.state] ?? "calm"}>{text(`states.${row.state}`)}</Tag>,
    },
    {
      id: "format",
      header: text("list.format"),
      isSecondary: true,
      cell: (row) => (row.format === null ? noValue : importFormatName(row.format, locale)),
    },
    {
      id: "size",
      header: text("list.size"),
      numeric: true,
      isSecondary: true,
      cell: (row) => (row.isDemo ? noValue : formatBytes(row.fileSize, locale)),
    },
    counted("rows", false),
    counted("created"),
    counted("updated"),
    counted("unchanged"),
    counted("rejected"),
    {
      id: "date",
      header: text("list.date"),
      isSecondary: true,
      cell: (row) => (
        <>
          <time dateTime={row.createdAt.toISOString()} className={styles.moment}>
            {formatInstant(row.createdAt, officeZone, locale)}
          </time>
          {!row.isDemo && (
            <span className={styles.soft}>
              {row.createdById === null ? text("list.byCommand") : (uploaders.get(row.createdById) ?? noValue)}
            </span>
          )}
        </>
      ),
    },
  ];
  return <DataTable caption={text("list.title")} columns={columns} rows={imports} rowKey={(row) => row.id} />;
}
