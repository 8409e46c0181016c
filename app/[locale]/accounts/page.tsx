import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { requirePage } from "#app/page-access.ts";
import { AccountTable, type ListedAccount } from "#components/accounts/account-table.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { StateMessage } from "#components/ui/state-message.tsx";
import type { SearchParams } from "#lib/contract/query-reader.ts";
import { listAccountActivity } from "#lib/data/accounts/account-activity.ts";
import { listAccounts } from "#lib/data/accounts/accounts.ts";
import { listOrganizations } from "#lib/data/accounts/organizations.ts";
import { followersAt } from "#lib/data/facts/followers.ts";
import { everyAccount } from "#lib/data/facts/scope.ts";
import { formatCount } from "#lib/i18n/format.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { AttentionList } from "./attention-list.tsx";
import { NotOfficialSection } from "./not-official-section.tsx";
import { PageCheck } from "./page-check.tsx";
import { ReviewInbox } from "./review-inbox.tsx";

/** A typed address; of several the first, and none where it is blank. */
function firstOf(value: string | readonly string[] | undefined): string | null {
  const text = (typeof value === "string" ? value : (value?.[0] ?? "")).trim();
  return text === "" ? null : text;
}

/** Later than any count, so that the newest one is found. */
const endOfTime = "9999-12-31";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("list.title") };
}

async function listEverything(): Promise<ListedAccount[]> {
  const accounts = await listAccounts(everyAccount);
  const ids = accounts.map(({ id }) => id);
  const [activity, followers] = await Promise.all([listAccountActivity(ids), followersAt(ids, endOfTime)]);
  const activityOf = new Map(activity.map((entry) => [entry.accountId, entry]));
  const followersOf = new Map(followers.map((count) => [count.accountId, count]));
  return accounts.map((account) => ({
    account,
    posts: activityOf.get(account.id)?.posts ?? null,
    lastDate: activityOf.get(account.id)?.lastDate ?? null,
    followers: followersOf.get(account.id) ?? null,
  }));
}

interface AccountsPageProps {
  readonly searchParams: Promise<SearchParams>;
}

/** The register of accounts; those that wait for review stand on top. */
export default async function AccountsPage({ searchParams }: AccountsPageProps) {
  const access = await requirePage("aggregates.read");
  const address = firstOf((await searchParams).url);
  const mayWrite = access.may("register.write");
  const [text, register, locale, accounts, organizations] = await Promise.all([
    getTranslations("account.list"),
    getTranslations("register.page"),
    getLocale(),
    listEverything(),
    listOrganizations(),
  ]);
  if (accounts.length === 0) {
    return (
      <StateMessage
        title={text("emptyTitle")}
        actions={
          <>
            <Link className={buttonClass("primary")} href={localePath(locale, "/imports")}>
              {text("import")}
            </Link>
            {mayWrite && (
              <Link className={buttonClass()} href={localePath(locale, "/register")}>
                {register("open")}
              </Link>
            )}
          </>
        }
      >
        {text("emptyText")}
      </StateMessage>
    );
  }
  const waiting = accounts.filter(({ account }) => !account.isReviewed);
  return (
    <>
      <PageHead
        title={text("title")}
        lead={text("lead", { count: accounts.length, text: formatCount(accounts.length, locale) })}
        actions={
          mayWrite && (
            <Link className={buttonClass()} href={localePath(locale, "/register")}>
              {register("open")}
            </Link>
          )
        }
      />
      {waiting.length > 0 && <ReviewInbox accounts={waiting} organizations={organizations} mayWrite={mayWrite} />}
      {mayWrite && <AttentionList accounts={accounts} />}
      <Section
        id="accounts"
        title={text("table")}
        actions={(["csv", "xlsx"] as const).map((format) => (
          <a
            key={format}
            href={`/export/accounts?format=${format}&lang=${locale}`}
            className={buttonClass()}
            aria-label={text("export", { format: text(format) })}
            download
          >
            {text(format)}
          </a>
        ))}
      >
        <AccountTable accounts={accounts} />
      </Section>
      <PageCheck address={address} />
      <NotOfficialSection />
    </>
  );
}
