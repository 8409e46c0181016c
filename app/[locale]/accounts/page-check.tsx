import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { orRefusal } from "#app/or-refusal.ts";
import { Field } from "#components/forms/field.tsx";
import styles from "#components/register/register.module.css";
import { Button } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { Section } from "#components/ui/section.tsx";
import { type CheckedPage, checkPage } from "#lib/data/register/check-page.ts";
import { AkimetricsError } from "#lib/errors.ts";
import { errorMessage } from "#lib/i18n/error-message.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { organizationName } from "#lib/i18n/names.ts";

async function Verdict({ checked }: { readonly checked: CheckedPage }) {
  const [text, locale] = await Promise.all([getTranslations("register.check"), getLocale()]);
  const { verdict, account, note } = checked;
  const organization = account?.organization ? organizationName(account.organization, locale) : "–";
  const tone = verdict === "impostor" || verdict === "unofficial" ? "danger" : "notice";
  return (
    <Note tone={tone}>
      {text(verdict, { organization, handle: account?.handle ?? "", note: note ?? "" })}{" "}
      {account && tone === "notice" && (
        <Link href={localePath(locale, `/accounts/${account.id}`)}>{text("toAccount")}</Link>
      )}
    </Note>
  );
}

/** Answers "is this page official?" for an address that somebody pastes; a plain form, so that it works everywhere. */
export async function PageCheck({ address }: { readonly address: string | null }) {
  const [text, locale] = await Promise.all([getTranslations("register.check"), getLocale()]);
  const checked = address === null ? null : await orRefusal(() => checkPage(address));
  return (
    <Section id="check" title={text("title")}>
      <form action={localePath(locale, "/accounts")} method="get" className={`${styles.check} no-print`}>
        <Field id="check-url" label={text("label")}>
          <input id="check-url" name="url" defaultValue={address ?? ""} maxLength={500} autoComplete="off" required />
        </Field>
        <Button type="submit">{text("submit")}</Button>
      </form>
      <div role="status">
        {checked instanceof AkimetricsError ? (
          <Note tone="danger">{errorMessage(checked.code, checked.params, locale)}</Note>
        ) : (
          checked && <Verdict checked={checked} />
        )}
      </div>
    </Section>
  );
}
