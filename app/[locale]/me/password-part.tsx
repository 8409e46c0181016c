import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Field } from "#components/forms/field.tsx";
import styles from "#components/people/forms.module.css";
import { PasswordFields } from "#components/people/password-fields.tsx";
import { Button } from "#components/ui/button.tsx";
import { Section } from "#components/ui/section.tsx";
import { passwordLimits } from "#lib/data/people/check-password.ts";
import { changePassword } from "./actions.ts";

/** Changing one's password. */
export async function PasswordPart({ email }: { readonly email: string }) {
  const [text, locale] = await Promise.all([getTranslations("people.me.password"), getLocale()]);
  return (
    <Section id="password" title={text("title")} intro={text("intro")}>
      <ActionForm action={changePassword.bind(null, locale)} label={text("title")} className={styles.form}>
        {/* Tells a password manager whose password it is. */}
        <input type="hidden" name="email" autoComplete="username" value={email} />
        <Field id="current-password" label={text("current")}>
          <input id="current-password" name="current" type="password" autoComplete="current-password" required />
        </Field>
        <PasswordFields least={passwordLimits.least} labels={{ password: text("next"), repeat: text("repeat") }} />
        <p>
          <Button type="submit">{text("submit")}</Button>
        </p>
      </ActionForm>
    </Section>
  );
}
