import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import type { ListedAccount } from "#components/accounts/account-table.tsx";
import { AttachFields } from "#components/accounts/attach-fields.tsx";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Organization } from "#lib/domain/model.ts";
import { formatCount } from "#lib/i18n/format.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { accountName, platformName } from "#lib/i18n/names.ts";
import { attach } from "./actions.ts";
import styles from "./review-inbox.module.css";

interface ReviewInboxProps {
  readonly accounts: readonly ListedAccount[];
  readonly organizations: readonly Organization[];
  readonly mayWrite: boolean;
}

/** Accounts that came with files and wait for a person to say whose they are. */
export async function ReviewInbox({ accounts, organizations, mayWrite }: ReviewInboxProps) {
  const [text, listText, locale] = await Promise.all([
    getTranslations("account.inbox"),
    getTranslations("account.list"),
    getLocale(),
  ]);
  return (
    <Section id="inbox" title={text("title")} intro={text("intro")}>
      {!mayWrite && <p>{text("guarded")}</p>}
      <ul className={styles.list}>
        {accounts.map(({ account, posts }) => (
          <li key={account.id} className={styles.item}>
            <div>
              <Link href={localePath(locale, `/accounts/${account.id}`)} className={styles.name}>
                <bdi>{accountName(account)}</bdi>
              </Link>{" "}
              <span className={styles.facts}>
                {platformName(account.platform)}
                {account.name !== null && ` · @${account.handle}`} · {listText("posts").toLowerCase()}:{" "}
                {formatCount(posts, locale)}
              </span>
            </div>
            {mayWrite && (
              <details className={styles.attach}>
                <summary>
                  {text("attach")}
                  <span className="visually-hidden">: {accountName(account)}</span>
                </summary>
                <ActionForm
                  action={attach.bind(null, { locale, accountId: account.id })}
                  label={text("attachNamed", { account: accountName(account) })}
                >
                  <AttachFields accountId={account.id} organizations={organizations} />
                  <Button type="submit" kind="primary">
                    {text("submit")}
                  </Button>
                </ActionForm>
              </details>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
