import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import type { Dialogue } from "#lib/domain/replies/dialogue.ts";
import { formatCount } from "#lib/i18n/format.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { accountName, platformName } from "#lib/i18n/names.ts";

type UnknownRow = Dialogue["unknown"][number];

/** Where nothing can be known, and why, account by account. */
export function UnknownTable({ rows }: { readonly rows: readonly UnknownRow[] }) {
  const text = useTranslations("dialogue.unknown");
  const locale = useLocale();
  if (rows.length === 0) return <p>{text("all")}</p>;
  const columns: Column<UnknownRow>[] = [
    {
      id: "account",
      header: text("account"),
      isRowHeader: true,
      cell: ({ account }) => (
        <>
          <Link href={localePath(locale, `/accounts/${account.id}`)}>
            <bdi>{accountName(account)}</bdi>
          </Link>
          {", "}
          {platformName(account.platform)}
        </>
      ),
    },
    { id: "reason", header: text("reason"), cell: ({ kind }) => text(kind) },
    { id: "comments", header: text("comments"), numeric: true, cell: ({ comments }) => formatCount(comments, locale) },
  ];
  return (
    <DataTable
      caption={text("table")}
      columns={columns}
      rows={rows}
      rowKey={({ account, kind }) => `${account.id} ${kind}`}
    />
  );
}
