import { useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import type { Platform } from "#lib/domain/model.ts";
import { platformName } from "#lib/i18n/names.ts";

/** One export as a reader is told of it. */
export interface FormatRow {
  /** The format's stable name. */
  readonly name: string;
  /** The name in words. */
  readonly title: string;
  /** Null where the rows of a file say it. */
  readonly platform: Platform | null;
  /** What its files can give, in words. */
  readonly gives: string;
  readonly obtain: string;
}

interface FormatTableProps {
  readonly caption: string;
  readonly rows: readonly FormatRow[];
  /** Surveys know no network. */
  readonly hasPlatform: boolean;
}

/** Exports of one kind: what they give, and where a person gets them. */
export function FormatTable({ caption, rows, hasPlatform }: FormatTableProps) {
  const text = useTranslations("formats");
  const platform: Column<FormatRow> = {
    id: "platform",
    header: text("platform"),
    isSecondary: true,
    cell: (row) => (row.platform === null ? text("any") : platformName(row.platform)),
  };
  const columns: readonly Column<FormatRow>[] = [
    { id: "name", header: text("name"), isRowHeader: true, cell: ({ title }) => title },
    ...(hasPlatform ? [platform] : []),
    {
      id: "gives",
      header: text("gives"),
      isSecondary: true,
      cell: ({ gives }) => gives,
    },
    { id: "obtain", header: text("how"), cell: ({ obtain }) => obtain },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ name }) => name} />;
}
