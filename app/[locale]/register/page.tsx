import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { formFile } from "#app/form-limit.ts";
import { requirePage } from "#app/page-access.ts";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Field } from "#components/forms/field.tsx";
import { PlatformSelect } from "#components/forms/platform-select.tsx";
import styles from "#components/register/register.module.css";
import { SheetForm } from "#components/register/sheet-form.tsx";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { listPlacedOrganizations } from "#lib/data/accounts/organizations.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { organizationName } from "#lib/i18n/names.ts";
import { addAccount, takeSheet } from "./actions.ts";
import { NotOfficialPart } from "./not-official-part.tsx";
import { OrganizationsPart } from "./organizations-part.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("register"))("page.title") };
}

/** Where the register is kept up: new accounts, organizations, pages that are not official, and the whole as a table. */
export default async function RegisterPage() {
  await requirePage("register.write");
  const [text, accounts, locale, organizations] = await Promise.all([
    getTranslations("register"),
    getTranslations("account.card"),
    getLocale(),
    listPlacedOrganizations(),
  ]);
  const words = (["title", "file", "show", "apply", "line", "account", "does"] as const).map(
    (name) => [name, text(`sheet.${name}`)] as const,
  );
  return (
    <>
      <PageHead
        above={<Link href={localePath(locale, "/accounts")}>{accounts("back")}</Link>}
        title={text("page.title")}
        lead={text("page.lead")}
      />
      <Section id="add" title={text("add.title")} intro={text("add.intro")}>
        <ActionForm action={addAccount.bind(null, locale)} label={text("add.title")} className={styles.form}>
          <div className={styles.pair}>
            <Field id="add-platform" label={text("fields.platform")}>
              <PlatformSelect id="add-platform" value="" none={text("edit.choose")} />
            </Field>
            <Field id="add-handle" label={text("fields.handle")}>
              <input id="add-handle" name="handle" maxLength={101} autoComplete="off" required />
            </Field>
            <Field id="add-name" label={text("fields.name")}>
              <input id="add-name" name="name" maxLength={300} autoComplete="off" />
            </Field>
            <Field id="add-opened" label={text("fields.opened")}>
              <input id="add-opened" name="opened" type="date" />
            </Field>
          </div>
          <Field id="add-organization" label={text("fields.organization")}>
            <select id="add-organization" name="organization" defaultValue="">
              <option value="">{text("fields.none")}</option>
              {organizations.map((organization) => (
                <option key={organization.id} value={organization.id}>
                  {organizationName(organization, locale)}
                </option>
              ))}
            </select>
          </Field>
          <p>
            <Button type="submit" kind="primary">
              {text("add.submit")}
            </Button>
          </p>
        </ActionForm>
      </Section>
      <Section
        id="sheet"
        title={text("sheet.title")}
        intro={text("sheet.intro")}
        actions={
          <a className={buttonClass()} href={`/export/register?format=csv&lang=${locale}`} download>
            {text("sheet.download")}
          </a>
        }
      >
        <SheetForm
          action={takeSheet.bind(null, locale)}
          limit={formFile(locale)}
          words={Object.fromEntries(words) as Record<(typeof words)[number][0], string>}
        />
      </Section>
      <OrganizationsPart organizations={organizations} />
      <NotOfficialPart />
    </>
  );
}
