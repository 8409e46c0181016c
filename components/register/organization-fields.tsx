import { useLocale, useTranslations } from "next-intl";
import { Field } from "#components/forms/field.tsx";
import { regions } from "#lib/domain/regions.ts";
import { organizationKinds, type PlacedOrganization } from "#lib/domain/register/organization.ts";
import { organizationName } from "#lib/i18n/names.ts";
import styles from "./register.module.css";

interface OrganizationFieldsProps {
  /** The organization that is changed; null for a new one. */
  readonly organization: PlacedOrganization | null;
  readonly others: readonly PlacedOrganization[];
}

const languages = [
  ["kk", "nameKk"],
  ["ru", "nameRu"],
  ["en", "nameEn"],
] as const;

/** Names, kind, region and place of an organization. */
export function OrganizationFields({ organization, others }: OrganizationFieldsProps) {
  const text = useTranslations("register");
  const locale = useLocale();
  const idOf = (name: string) => `organization-${organization?.id ?? "new"}-${name}`;
  return (
    <div className={styles.pair}>
      {languages.map(([language, name]) => (
        <Field key={name} id={idOf(name)} label={text(`organizations.${name}`)}>
          <input
            id={idOf(name)}
            name={name}
            defaultValue={organization?.names[language] ?? ""}
            maxLength={300}
            autoComplete="off"
            lang={language}
            required
          />
        </Field>
      ))}
      <Field id={idOf("kind")} label={text("organizations.kind")}>
        <select id={idOf("kind")} name="kind" defaultValue={organization?.kind ?? "akimat"}>
          {organizationKinds.map((kind) => (
            <option key={kind} value={kind}>
              {text(`kinds.${kind}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field id={idOf("region")} label={text("organizations.region")} hint={text("organizations.regionHint")}>
        <select
          id={idOf("region")}
          name="region"
          defaultValue={organization?.regionCode ?? ""}
          aria-describedby={`${idOf("region")}-hint`}
        >
          <option value="">{text("organizations.national")}</option>
          {regions.map(({ code, names }) => (
            <option key={code} value={code}>
              {names[locale]}
            </option>
          ))}
        </select>
      </Field>
      <Field id={idOf("parent")} label={text("organizations.parent")}>
        <select id={idOf("parent")} name="parent" defaultValue={organization?.parentId ?? ""}>
          <option value="">{text("organizations.top")}</option>
          {others
            .filter(({ id }) => id !== organization?.id)
            .map((other) => (
              <option key={other.id} value={other.id}>
                {organizationName(other, locale)}
              </option>
            ))}
        </select>
      </Field>
    </div>
  );
}
