import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { formatCount, formatPeriod } from "#lib/i18n/format.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { accountName, platformName } from "#lib/i18n/names.ts";
import type { ImportedAccountView } from "./import-view.ts";

interface ImportedAccountsProps {
  readonly accounts: readonly ImportedAccountView[];
  /** Accounts of a preview may not be there yet, so they are not linked. */
  readonly isDone: boolean;
}

/** What a file says of each account: rows, and the local days they span. */
export function ImportedAccounts({ accounts, isDone }: ImportedAccountsProps) {
  const text = useTranslations("imports.accounts");
  const locale = useLocale();
  const columns: Column<ImportedAccountView>[] = [
    {
      id: "account",
      header: text("account"),
      isRowHeader: true,
      cell: (account) => (
        <>
          {isDone || !account.isNew ? (
            <Link href={localePath(locale, `/accounts/${account.accountId}`)}>
              <bdi>{accountName(account)}</bdi>
            </Link>
          ) : (
            <bdi>{accountName(account)}</bdi>
          )}{" "}
          {account.isNew && <Tag tone="notice">{text("isNew")}</Tag>}
        </>
      ),
    },
    { id: "platform", header: text("platform"), cell: (account) => platformName(account.platform) },
    { id: "rows", header: text("rows"), numeric: true, cell: (account) => formatCount(account.rows, locale) },
    {
      id: "period",
      header: text("period"),
      cell: (account) => formatPeriod({ from: account.firstDate, to: account.lastDate }, locale),
    },
  ];
  return (
    <DataTable
      caption={text("title")}
      columns={columns}
      rows={accounts}
      rowKey={(account) => `${account.platform}:${account.handle}`}
    />
  );
}
