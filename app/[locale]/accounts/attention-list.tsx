import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import type { ListedAccount } from "#components/accounts/account-table.tsx";
import styles from "#components/register/register.module.css";
import { Section } from "#components/ui/section.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { listProofs } from "#lib/data/register/account-proofs.ts";
import { listLastDates } from "#lib/data/register/last-dates.ts";
import { todayHere } from "#lib/data/register/today.ts";
import { attentionOf, silentAfterDays } from "#lib/domain/register/attention.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { accountName, platformName } from "#lib/i18n/names.ts";

/** Accounts whose proof is wanting or old, or of which nothing was imported for long; for those who can mend it. */
export async function AttentionList({ accounts }: { readonly accounts: readonly ListedAccount[] }) {
  const ids = accounts.map(({ account }) => account.id);
  const [text, locale, proofs, lastDates] = await Promise.all([
    getTranslations("register.attention"),
    getLocale(),
    listProofs(ids),
    listLastDates(ids),
  ]);
  const today = todayHere();
  const flagged = accounts.flatMap(({ account }) => {
    const needs = attentionOf(account, proofs.get(account.id) ?? [], lastDates.get(account.id) ?? null, today);
    return needs.length > 0 ? [{ account, needs }] : [];
  });
  if (flagged.length === 0) return null;
  return (
    <Section id="attention" title={text("title")} intro={text("intro", { days: silentAfterDays })}>
      <ul className={styles.list}>
        {flagged.map(({ account, needs }) => (
          <li key={account.id}>
            <Link href={localePath(locale, `/accounts/${account.id}/edit`)}>
              <bdi>{accountName(account)}</bdi>
            </Link>
            <span className={styles.soft}>{platformName(account.platform)}</span>
            {needs.map((need) => (
              <Tag key={need} tone="notice">
                {text(need)}
              </Tag>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
