import { getLocale, getTranslations } from "next-intl/server";
import styles from "#components/register/register.module.css";
import { Section } from "#components/ui/section.tsx";
import { listOrganizations } from "#lib/data/accounts/organizations.ts";
import { listAccountEvents } from "#lib/data/register/account-events.ts";
import { listProofs } from "#lib/data/register/account-proofs.ts";
import type { Account } from "#lib/domain/model.ts";
import type { AccountEvent } from "#lib/domain/register/account-event.ts";
import { newestProof, reviewDueDate } from "#lib/domain/register/proof.ts";
import { formatDate } from "#lib/i18n/format.ts";
import { organizationName } from "#lib/i18n/names.ts";

interface AccountProofProps {
  readonly account: Account;
  /** Whether the reader is told who checked. */
  readonly tellsWho: boolean;
}

/** What shows that the account is official, with links to where it can be seen. */
export async function AccountProof({ account, tellsWho }: AccountProofProps) {
  const [text, locale, byAccount] = await Promise.all([
    getTranslations("register.proof"),
    getLocale(),
    listProofs([account.id]),
  ]);
  const proofs = byAccount.get(account.id) ?? [];
  const newest = newestProof(proofs);
  return (
    <Section id="proof" title={text("title")}>
      {newest === null ? (
        <p>{text("none")}</p>
      ) : (
        <>
          <ul className={styles.list}>
            {proofs.map(({ id, kind, url, checkedBy, checkedDate }) => (
              <li key={id}>
                {url === null ? (
                  text(kind)
                ) : (
                  <a href={url} rel="noopener noreferrer" target="_blank">
                    {text(kind)}
                  </a>
                )}
                <span className={styles.soft}>
                  {text("checked", { date: formatDate(checkedDate, locale) })}
                  {tellsWho && `, ${text("by", { name: checkedBy })}`}
                </span>
              </li>
            ))}
          </ul>
          <p className={styles.soft}>{text("due", { date: formatDate(reviewDueDate(newest.checkedDate), locale) })}</p>
        </>
      )}
    </Section>
  );
}

/** What happened to the account; nothing where nothing is known. */
export async function AccountHistory({ account }: { readonly account: Account }) {
  const [text, locale, events] = await Promise.all([
    getTranslations("register.history"),
    getLocale(),
    listAccountEvents(account.id),
  ]);
  if (events.length === 0) return null;
  const names = new Map(
    (await listOrganizations()).map((organization) => [
      String(organization.id),
      organizationName(organization, locale),
    ]),
  );
  const say = ({ kind, before, after }: AccountEvent) => {
    if (kind !== "organization") return text(kind, { before: before ?? "–", after: after ?? "–" });
    const said = { before: names.get(before ?? "") ?? "–", after: names.get(after ?? "") ?? "–" };
    return text(before === null ? "organization" : "organizationMoved", said);
  };
  return (
    <Section id="history" title={text("title")}>
      <ul className={styles.list}>
        {events.map((event) => (
          <li key={event.id}>
            <span className={styles.soft}>{formatDate(event.date, locale)}</span>
            {say(event)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
