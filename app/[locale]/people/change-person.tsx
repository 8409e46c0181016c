import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Field } from "#components/forms/field.tsx";
import styles from "#components/people/forms.module.css";
import { RoleSelect } from "#components/people/role-select.tsx";
import { SecretForm } from "#components/people/secret-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { Person } from "#lib/data/people/people.ts";
import { dropSecondStep, giveRole, letIn, makeResetLink, shutOut, signOutPerson } from "./actions.ts";

interface ChangePersonProps {
  readonly person: Person;
  /** Whether it is the reader, who signs out and changes the password on a page of their own. */
  readonly isReader: boolean;
  readonly copy: { readonly label: string; readonly copy: string; readonly copied: string };
}

/** Everything that an admin can change of a person; opens in place, without scripts too. */
export async function ChangePerson({ person, isReader, copy }: ChangePersonProps) {
  const [text, locale] = await Promise.all([getTranslations("people.list"), getLocale()]);
  const { id, name, role, disabledAt, twoFactorEnabled } = person;
  return (
    <details>
      <summary aria-label={text("changeOf", { name })} className={styles.opener}>
        {text("change")}
      </summary>
      <div className={styles.change}>
        <ActionForm action={giveRole.bind(null, locale, id)} label={text("setRole")} className={styles.change}>
          <Field id={`role-${id}`} label={text("role")}>
            <RoleSelect id={`role-${id}`} value={role} />
          </Field>
          <Button type="submit">{text("setRole")}</Button>
        </ActionForm>
        {!isReader && (
          <>
            <SecretForm action={makeResetLink.bind(null, locale, id)} label={text("resetLink")} copy={copy}>
              <Button type="submit">{text("resetLink")}</Button>
            </SecretForm>
            {twoFactorEnabled && (
              <ActionForm action={dropSecondStep.bind(null, locale, id)}>
                <Button type="submit">{text("dropSecondStep")}</Button>
              </ActionForm>
            )}
            <ActionForm action={signOutPerson.bind(null, locale, id)}>
              <Button type="submit">{text("signOut")}</Button>
            </ActionForm>
            <ActionForm action={(disabledAt ? letIn : shutOut).bind(null, locale, id)}>
              <Button type="submit">{text(disabledAt ? "enable" : "disable")}</Button>
            </ActionForm>
          </>
        )}
      </div>
    </details>
  );
}
