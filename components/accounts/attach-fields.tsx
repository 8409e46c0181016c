import { useLocale, useTranslations } from "next-intl";
import { Field } from "#components/forms/field.tsx";
import type { Organization } from "#lib/domain/model.ts";
import { regions } from "#lib/domain/regions.ts";
import { organizationName } from "#lib/i18n/names.ts";
import styles from "./attach-fields.module.css";

interface AttachFieldsProps {
  /** Makes ids of several forms on one page differ. */
  readonly accountId: number;
  readonly organizations: readonly Organization[];
}

const names = ["Kk", "Ru", "En"] as const;

/** Chooses a known organization, or says what a new one is called and where it is. */
export function AttachFields({ accountId, organizations }: AttachFieldsProps) {
  const text = useTranslations("account.inbox");
  const locale = useLocale();
  const idOf = (name: string) => `attach-${accountId}-${name}`;
  return (
    <div className={styles.fields}>
      <Field id={idOf("organization")} label={text("existing")}>
        <select id={idOf("organization")} name="organization" defaultValue="">
          <option value="">{text("createNew")}</option>
          {organizations.map((organization) => (
            <option key={organization.id} value={organization.id}>
              {organizationName(organization, locale)}
            </option>
          ))}
        </select>
      </Field>
      <fieldset className={styles.create}>
        <legend>{text("newTitle")}</legend>
        <Field id={idOf("region")} label={text("region")}>
          <select id={idOf("region")} name="region" defaultValue="">
            <option value="">{text("noRegion")}</option>
            {regions.map(({ code, names: regionNames }) => (
              <option key={code} value={code}>
                {regionNames[locale]}
              </option>
            ))}
          </select>
        </Field>
        {names.map((language) => (
          <Field key={language} id={idOf(`name${language}`)} label={text(`name${language}`)}>
            <input id={idOf(`name${language}`)} name={`name${language}`} maxLength={300} autoComplete="off" />
          </Field>
        ))}
      </fieldset>
    </div>
  );
}
