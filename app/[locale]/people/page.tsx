import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { requirePage } from "#app/page-access.ts";
import { Field } from "#components/forms/field.tsx";
import { RowAction } from "#components/forms/row-action.tsx";
import { officeZone } from "#components/imports/import-view.ts";
import styles from "#components/people/forms.module.css";
import { LanguageSelect } from "#components/people/language-select.tsx";
import { RoleSelect } from "#components/people/role-select.tsx";
import { RolesTable } from "#components/people/roles-table.tsx";
import { SecretForm } from "#components/people/secret-form.tsx";
import { AdminLinks } from "#components/shell/admin-links.tsx";
import { Button } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { getDefaultLanguage } from "#lib/data/installation/default-language.ts";
import { listInvitations } from "#lib/data/people/one-time-link.ts";
import { listPeople } from "#lib/data/people/people.ts";
import { formatInstant } from "#lib/i18n/format.ts";
import { invitePerson, withdrawInvitation } from "./actions.ts";
import { ChangePerson } from "./change-person.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("list.title") };
}

/** Who may sign in, and what each may do. */
export default async function PeoplePage() {
  const { personId } = await requirePage("people.write");
  const [text, roles, secret, locale, people, invitations, language] = await Promise.all([
    getTranslations("people.list"),
    getTranslations("people.roles"),
    getTranslations("people.secret"),
    getLocale(),
    listPeople(),
    listInvitations(),
    getDefaultLanguage(),
  ]);
  const instant = (at: Date) => formatInstant(at, officeZone, locale);
  const copy = { label: secret("label"), copy: secret("copy"), copied: secret("copied") };
  return (
    <>
      <PageHead title={text("title")} lead={text("lead")} above={<AdminLinks current="people" />} />
      <DataTable
        caption={text("title")}
        rows={people}
        rowKey={({ id }) => id}
        columns={[
          {
            id: "name",
            header: text("name"),
            isRowHeader: true,
            cell: ({ id, name, disabledAt }) => (
              <>
                {name} {id === personId && <Tag>{text("you")}</Tag>}
                {disabledAt && <Tag tone="danger">{text("disabled")}</Tag>}
              </>
            ),
          },
          { id: "email", header: text("email"), isSecondary: true, cell: ({ email }) => email },
          { id: "role", header: text("role"), cell: ({ role }) => roles(role) },
          {
            id: "second",
            header: text("second"),
            isSecondary: true,
            cell: ({ twoFactorEnabled }) => text(twoFactorEnabled ? "yes" : "no"),
          },
          { id: "since", header: text("since"), isSecondary: true, cell: ({ createdAt }) => instant(createdAt) },
          {
            id: "change",
            header: text("actions"),
            cell: (person) => <ChangePerson person={person} isReader={person.id === personId} copy={copy} />,
          },
        ]}
      />
      <Section id="invite" title={text("invite.title")} intro={text("invite.intro")}>
        <div className={styles.form}>
          <SecretForm action={invitePerson.bind(null, locale)} label={text("invite.title")} copy={copy}>
            <Field id="invite-email" label={text("email")}>
              <input id="invite-email" name="email" type="email" autoComplete="off" required />
            </Field>
            <Field id="invite-role" label={text("role")}>
              <RoleSelect id="invite-role" value="analyst" />
            </Field>
            <Field id="invite-language" label={text("language")}>
              <LanguageSelect id="invite-language" name="language" value={language} />
            </Field>
            <p>
              <Button type="submit" kind="primary">
                {text("invite.submit")}
              </Button>
            </p>
          </SecretForm>
        </div>
      </Section>
      {invitations.length > 0 && (
        <Section id="invitations" title={text("waiting.title")}>
          <DataTable
            caption={text("waiting.title")}
            rows={invitations}
            rowKey={({ id }) => id}
            columns={[
              { id: "email", header: text("email"), isRowHeader: true, cell: ({ email }) => email },
              { id: "role", header: text("role"), cell: ({ role }) => roles(role) },
              {
                id: "until",
                header: text("waiting.until"),
                isSecondary: true,
                cell: ({ expiresAt }) => instant(expiresAt),
              },
              {
                id: "withdraw",
                header: text("waiting.withdraw"),
                cell: ({ id, email }) => (
                  <RowAction
                    action={withdrawInvitation.bind(null, locale, id)}
                    label={text("waiting.withdrawOf", { email: email ?? "" })}
                  >
                    {text("waiting.withdraw")}
                  </RowAction>
                ),
              },
            ]}
          />
        </Section>
      )}
      <Section id="roles" title={text("roles.title")}>
        <RolesTable />
      </Section>
    </>
  );
}
