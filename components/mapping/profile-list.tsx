import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { formatCount, formatInstant } from "#lib/i18n/format.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import type { MappedKind } from "./mapping-view.ts";

/** A profile as the list shows it. */
export interface ProfileRow {
  readonly id: number;
  readonly name: string;
  readonly kind: MappedKind;
  readonly columns: number;
  readonly updatedAt: Date;
}

interface ProfileListProps {
  readonly profiles: readonly ProfileRow[];
  readonly timeZone: string;
  /** The form that deletes a profile. */
  readonly deletion: (profile: ProfileRow) => ReactNode;
}

/** The mappings that are kept, each to be changed, downloaded or deleted. */
export function ProfileList({ profiles, timeZone, deletion }: ProfileListProps) {
  const text = useTranslations("mapping");
  const locale = useLocale();
  const columns: Column<ProfileRow>[] = [
    {
      id: "name",
      header: text("name"),
      isRowHeader: true,
      cell: (row) => <Link href={localePath(locale, `/imports/profiles/${row.id}`)}>{row.name}</Link>,
    },
    { id: "kind", header: text("kind.label"), cell: (row) => text(`kind.${row.kind}`) },
    {
      id: "columns",
      header: text("profiles.columns"),
      numeric: true,
      isSecondary: true,
      cell: (row) => formatCount(row.columns, locale),
    },
    {
      id: "updated",
      header: text("profiles.updated"),
      isSecondary: true,
      cell: (row) => formatInstant(row.updatedAt, timeZone, locale),
    },
    {
      id: "download",
      header: text("profiles.share"),
      cell: (row) => (
        <a
          href={`/export/mapping-profile?id=${row.id}`}
          download
          aria-label={text("profiles.downloadOf", { name: row.name })}
        >
          {text("profiles.download")}
        </a>
      ),
    },
    { id: "delete", header: text("profiles.delete"), cell: deletion },
  ];
  return <DataTable caption={text("profiles.title")} columns={columns} rows={profiles} rowKey={(row) => row.id} />;
}
