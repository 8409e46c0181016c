import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { orRefusal } from "#app/or-refusal.ts";
import { requirePage } from "#app/page-access.ts";
import { FollowersOverTime } from "#components/accounts/followers-over-time.tsx";
import { PeriodFilter } from "#components/accounts/period-filter.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { Section } from "#components/ui/section.tsx";
import { StateMessage } from "#components/ui/state-message.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { SearchParams } from "#lib/contract/query-reader.ts";
import { accountNameOf, parseScopeParams } from "#lib/contract/scope-params.ts";
import { readAccountReport } from "#lib/data/accounts/account-report.ts";
import { getAccount } from "#lib/data/accounts/accounts.ts";
import { demoNotice } from "#lib/domain/demo/demo-notices.ts";
import { localDateOf } from "#lib/domain/local-time.ts";
import { AkimetricsError, NotFoundError } from "#lib/errors.ts";
import { formatDate } from "#lib/i18n/format.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { accountName, platformName } from "#lib/i18n/names.ts";
import { AccountCard } from "./account-card.tsx";
import styles from "./account-page.module.css";
import { AccountPeriod, shownMetrics } from "./account-period.tsx";
import { AccountHistory, AccountProof } from "./account-proof.tsx";
import { AccountVoices } from "./account-voices.tsx";

interface AccountPageProps {
  readonly params: Promise<{ readonly accountId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const findAccount = cache(async (accountId: string) => {
  if (!/^\d{1,9}$/.test(accountId)) return null;
  const found = await orRefusal(() => getAccount(Number(accountId)));
  if (found instanceof NotFoundError) return null;
  if (found instanceof AkimetricsError) throw found;
  return found;
});

export async function generateMetadata({ params }: AccountPageProps): Promise<Metadata> {
  const account = await findAccount((await params).accountId);
  return account ? { title: `${accountName(account)}, ${platformName(account.platform)}` } : {};
}

/** One account: whose it is, how it does, and what it says. */
export default async function AccountPage({ params, searchParams }: AccountPageProps) {
  const access = await requirePage("aggregates.read");
  const account = await findAccount((await params).accountId);
  if (!account) notFound();
  const [text, dialogue, register, locale, query] = await Promise.all([
    getTranslations("account"),
    getTranslations("dialogue.account"),
    getTranslations("register"),
    getLocale(),
    searchParams,
  ]);
  const path = localePath(locale, `/accounts/${account.id}`);
  const found = await orRefusal(async () => {
    const days = parseScopeParams(query);
    return { days, report: await readAccountReport(account, days, shownMetrics) };
  });
  const head = (
    <PageHead
      above={<Link href={localePath(locale, "/accounts")}>{text("card.back")}</Link>}
      title={accountName(account)}
      lead={`${platformName(account.platform)}, @${account.handle}`}
      actions={
        <>
          {account.permalink && (
            <a className={buttonClass("primary")} href={account.permalink} rel="noopener noreferrer" target="_blank">
              {text("card.official")}
            </a>
          )}
          <Link
            className={buttonClass()}
            href={localePath(locale, `/posts?account=${encodeURIComponent(accountNameOf(account))}`)}
          >
            {text("card.posts")}
          </Link>
          <Link
            className={buttonClass()}
            href={localePath(locale, `/dialogue?account=${encodeURIComponent(accountNameOf(account))}`)}
          >
            {dialogue("toDialogue")}
          </Link>
          {access.may("register.write") && (
            <Link className={buttonClass()} href={localePath(locale, `/accounts/${account.id}/edit`)}>
              {register("edit.open")}
            </Link>
          )}
          {account.isArchived && <Tag tone="notice">{register("attention.archived")}</Tag>}
          {!account.isReviewed && <Tag tone="notice">{text("card.unreviewed")}</Tag>}
        </>
      }
    />
  );
  if (found instanceof AkimetricsError) {
    return (
      <>
        {head}
        <Refusal error={found}>
          <p>
            <a href={path}>{text("nothing.reset")}</a>
          </p>
        </Refusal>
      </>
    );
  }
  const { days, report } = found;
  const { scope, followers, inPeriod } = report;
  const source = account.isDemo ? "demo" : "imports";
  return (
    <>
      {head}
      {account.isDemo && <Note tone="notice">{demoNotice[locale]}</Note>}
      {!account.isReviewed && (
        <Note tone="notice">
          {text("card.unreviewedNote")} <Link href={localePath(locale, "/accounts#inbox")}>{text("inbox.attach")}</Link>
        </Note>
      )}
      <div className={styles.card}>
        <AccountCard account={account} />
      </div>
      <PeriodFilter
        path={path}
        from={days.from}
        to={days.to}
        period={scope.period}
        dataWindow={scope.dataWindow}
        today={localDateOf(new Date(), "Asia/Almaty")}
      />
      {inPeriod ? (
        <AccountPeriod account={account} inPeriod={inPeriod} source={source} mayReadTexts={access.may("texts.read")} />
      ) : (
        <StateMessage level={2} title={text("nothing.title")} actions={<a href={path}>{text("nothing.reset")}</a>}>
          {scope.dataWindow
            ? text("nothing.text", {
                from: formatDate(scope.dataWindow.from, locale),
                to: formatDate(scope.dataWindow.to, locale),
              })
            : text("nothing.noData")}
        </StateMessage>
      )}
      <Section id="followers" title={text("followers.title")}>
        {followers.length > 0 ? (
          <div className={styles.figure}>
            <FollowersOverTime account={account} counts={followers} source={source} />
          </div>
        ) : (
          <p>
            {text("followers.none")}{" "}
            <a href="/templates/akimetrics-followers.csv" download>
              {text("followers.template")}
            </a>
          </p>
        )}
      </Section>
      {!account.isDemo && <AccountProof account={account} tellsWho={access.may("texts.read")} />}
      <AccountHistory account={account} />
      {access.may("comments.read") && <AccountVoices account={account} />}
    </>
  );
}
