import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { Account, FollowerCount, LocalDate } from "#lib/domain/model.ts";
import { formatCount, formatDate, noValue } from "#lib/i18n/format.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { accountName, organizationName, platformName, shortRegionName } from "#lib/i18n/names.ts";
import styles from "./account-table.module.css";

/** An account with what is known of it, whatever the period. */
export interface ListedAccount {
  readonly account: Account;
  /** Null where no import has told of posts. */
  readonly posts: number | null;
  readonly lastDate: LocalDate | null;
  readonly followers: FollowerCount | null;
}

/** The register of accounts. */
export function AccountTable({ accounts }: { readonly accounts: readonly ListedAccount[] }) {
  const text = useTranslations("account.list");
  const attention = useTranslations("register.attention");
  const locale = useLocale();
  const columns: Column<ListedAccount>[] = [
    {
      id: "account",
      header: text("account"),
      isRowHeader: true,
      cell: ({ account }) => (
        <>
          <Link href={localePath(locale, `/accounts/${account.id}`)}>
            <bdi>{accountName(account)}</bdi>
          </Link>
          {account.name !== null && <div className={styles.handle}>@{account.handle}</div>}
          {account.isArchived && <Tag>{attention("archived")}</Tag>}
        </>
      ),
    },
    { id: "platform", header: text("platform"), cell: ({ account }) => platformName(account.platform) },
    {
      id: "region",
      header: text("region"),
      cell: ({ account }) =>
        shortRegionName(account.organization?.regionCode ?? null, locale) ??
        (account.organization ? noValue : <Tag tone="notice">{text("unassigned")}</Tag>),
    },
    {
      id: "organization",
      header: text("organization"),
      isSecondary: true,
      cell: ({ account }) => (
        <>
          {account.organization ? organizationName(account.organization, locale) : noValue}{" "}
          {account.isDemo && <Tag>{text("demo")}</Tag>}
        </>
      ),
    },
    {
      id: "opened",
      header: text("opened"),
      isSecondary: true,
      cell: ({ account }) => (
        <span className={styles.date}>{account.openedDate ? formatDate(account.openedDate, locale) : noValue}</span>
      ),
    },
    {
      id: "followers",
      header: text("followers"),
      numeric: true,
      cell: ({ followers }) =>
        followers === null ? (
          noValue
        ) : (
          <span title={text("followersOn", { date: formatDate(followers.date, locale) })}>
            {formatCount(followers.followers, locale)}
            {followers.isIllustrative && <div className={styles.handle}>{text("illustrative")}</div>}
          </span>
        ),
    },
    { id: "posts", header: text("posts"), numeric: true, cell: ({ posts }) => formatCount(posts, locale) },
    {
      id: "lastData",
      header: text("lastData"),
      numeric: true,
      isSecondary: true,
      cell: ({ lastDate }) => <span className={styles.date}>{lastDate ? formatDate(lastDate, locale) : noValue}</span>,
    },
  ];
  return <DataTable caption={text("table")} columns={columns} rows={accounts} rowKey={({ account }) => account.id} />;
}
