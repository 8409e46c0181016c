import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { pageReader, requirePage } from "#app/page-access.ts";
import { ActionForm } from "#components/forms/action-form.tsx";
import styles from "#components/people/forms.module.css";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { getSecondStepFrom } from "#lib/data/installation/installation.ts";
import { permissionsOf, permissionTable, roleMay } from "#lib/domain/permissions.ts";
import { mustHaveSecondStep } from "#lib/domain/second-step.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { leave } from "./actions.ts";
import { LanguagePart } from "./language-part.tsx";
import { PasskeysPart } from "./passkeys-part.tsx";
import { PasswordPart } from "./password-part.tsx";
import { SecondStepPart } from "./second-step-part.tsx";
import { SessionsPart } from "./sessions-part.tsx";
import { TokensPart } from "./tokens-part.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("me.title") };
}

/** One's own sign-in: sessions, password, second step, passkeys, tokens. */
export default async function MePage() {
  await requirePage("own.manage");
  const [text, roles, nav, locale, reader, secondStepFrom] = await Promise.all([
    getTranslations("people.me"),
    getTranslations("people.roles"),
    getTranslations("people.nav"),
    getLocale(),
    pageReader(),
    getSecondStepFrom(),
  ]);
  if (!reader) return null;
  const { person, sessionId, twoFactorEnabled } = reader;
  return (
    <>
      <PageHead
        above={text("title")}
        title={person.name}
        lead={`${person.email}, ${text("role", { role: roles(person.role) })}`}
        actions={
          <>
            <ActionForm action={leave.bind(null, locale)}>
              <Button type="submit">{text("signOut")}</Button>
            </ActionForm>
            {roleMay(person.role, "people.write") && (
              <Link className={buttonClass("quiet")} href={localePath(locale, "/people")}>
                {nav("people")}
              </Link>
            )}
          </>
        }
      />
      <SessionsPart personId={person.id} sessionId={sessionId} />
      <PasswordPart email={person.email} />
      <SecondStepPart isOn={twoFactorEnabled} isRequired={mustHaveSecondStep(person.role, secondStepFrom)} />
      <PasskeysPart personId={person.id} />
      <LanguagePart personId={person.id} />
      <TokensPart personId={person.id} role={person.role} />
      <Section id="rights" title={text("may.title")}>
        <ul className={styles.rights}>
          {permissionsOf(person.role).map((permission) => (
            <li key={permission}>{permissionTable[permission].label[locale]}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}
