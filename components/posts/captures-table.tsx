import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { KnownCount } from "#components/ui/known-count.tsx";
import { type CountKind, countKinds, type TimeZone } from "#lib/domain/model.ts";
import { formatInstant } from "#lib/i18n/format.ts";
import { localePath } from "#lib/i18n/locale-path.ts";

/** What one import said of a post; `Capture` of lib/data fits. */
export interface CaptureView extends Readonly<Record<CountKind, number | null>> {
  readonly importId: number;
  readonly capturedAt: Date;
}

interface CapturesTableProps {
  readonly captures: readonly CaptureView[];
  readonly timeZone: TimeZone;
}

/** How the counts of a post grew, import by import. */
export function CapturesTable({ captures, timeZone }: CapturesTableProps) {
  const text = useTranslations("posts");
  const locale = useLocale();
  const columns: Column<CaptureView>[] = [
    {
      id: "capturedAt",
      header: text("one.captured"),
      isRowHeader: true,
      cell: ({ capturedAt }) => (
        <time dateTime={capturedAt.toISOString()}>{formatInstant(capturedAt, timeZone, locale)}</time>
      ),
    },
    ...countKinds.map(
      (kind): Column<CaptureView> => ({
        id: kind,
        header: text(`columns.${kind}`),
        numeric: true,
        cell: (capture) => <KnownCount value={capture[kind]} />,
      }),
    ),
    {
      id: "import",
      header: text("one.import"),
      numeric: true,
      cell: ({ importId }) => <Link href={localePath(locale, `/imports/${importId}`)}>{importId}</Link>,
    },
  ];
  return (
    <DataTable
      caption={text("one.growth")}
      columns={columns}
      rows={captures}
      rowKey={({ importId }) => `${importId}`}
    />
  );
}
