import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "#components/forms/action-form.tsx";
import { OrganizationFields } from "#components/register/organization-fields.tsx";
import styles from "#components/register/register.module.css";
import { Button } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Section } from "#components/ui/section.tsx";
import { organizationTree, type PlacedOrganization } from "#lib/domain/register/organization.ts";
import { formatCount } from "#lib/i18n/format.ts";
import { organizationName, shortRegionName } from "#lib/i18n/names.ts";
import { saveOrganization } from "./actions.ts";

/** The organizations as a tree; each opens to be changed. */
export async function OrganizationsPart({ organizations }: { readonly organizations: readonly PlacedOrganization[] }) {
  const [text, locale] = await Promise.all([getTranslations("register"), getLocale()]);
  const form = (organization: PlacedOrganization | null) => (
    <ActionForm
      action={saveOrganization.bind(null, locale, organization?.id ?? null)}
      label={
        organization
          ? text("organizations.changeOf", { name: organizationName(organization, locale) })
          : text("organizations.create")
      }
      className={styles.form}
    >
      <OrganizationFields organization={organization} others={organizations} />
      <p>
        <Button type="submit" kind="primary">
          {organization ? text("fields.save") : text("organizations.create")}
        </Button>
      </p>
    </ActionForm>
  );
  return (
    <Section id="organizations" title={text("organizations.title")} intro={text("organizations.intro")}>
      {organizations.length > 0 && (
        <DataTable
          caption={text("organizations.title")}
          rows={organizationTree(organizations)}
          rowKey={({ organization }) => organization.id}
          columns={[
            {
              id: "name",
              header: text("organizations.name"),
              isRowHeader: true,
              cell: ({ organization, depth }) => (
                <>
                  {depth > 0 && <span aria-hidden="true">{"– ".repeat(depth)}</span>}
                  {organizationName(organization, locale)}
                  <details>
                    <summary
                      aria-label={text("organizations.changeOf", { name: organizationName(organization, locale) })}
                    >
                      {text("organizations.change")}
                    </summary>
                    {form(organization)}
                  </details>
                </>
              ),
            },
            {
              id: "kind",
              header: text("organizations.kind"),
              isSecondary: true,
              cell: ({ organization }) => text(`kinds.${organization.kind}`),
            },
            {
              id: "region",
              header: text("organizations.region"),
              isSecondary: true,
              cell: ({ organization }) =>
                shortRegionName(organization.regionCode, locale) ?? text("organizations.national"),
            },
            {
              id: "accounts",
              header: text("organizations.accounts"),
              numeric: true,
              cell: ({ organization }) => formatCount(organization.accounts, locale),
            },
          ]}
        />
      )}
      <details className={styles.addition}>
        <summary>{text("organizations.create")}</summary>
        {form(null)}
      </details>
    </Section>
  );
}
