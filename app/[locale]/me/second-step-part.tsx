import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Field } from "#components/forms/field.tsx";
import styles from "#components/people/forms.module.css";
import { Button } from "#components/ui/button.tsx";
import { Section } from "#components/ui/section.tsx";
import { localePath } from "#lib/i18n/locale-path.ts";
import { SecondStepSetUp } from "../second-step/second-step-set-up.tsx";
import { turnSecondStepOff } from "./actions.ts";

interface SecondStepPartProps {
  readonly isOn: boolean;
  /** Whether the person's role must have one. */
  readonly isRequired: boolean;
}

/** Turning the second step on or off. */
export async function SecondStepPart({ isOn, isRequired }: SecondStepPartProps) {
  const [text, locale] = await Promise.all([getTranslations("people.me.second"), getLocale()]);
  return (
    <Section id="second" title={text("title")} intro={text("intro")}>
      <p>
        {text(isOn ? "on" : "off")} {isRequired && text("required")}
      </p>
      {!isOn && <SecondStepSetUp to={localePath(locale, "/me")} />}
      {isOn && !isRequired && (
        <ActionForm action={turnSecondStepOff.bind(null, locale)} label={text("stop")} className={styles.form}>
          <Field id="second-password" label={text("password")}>
            <input id="second-password" name="current" type="password" autoComplete="current-password" required />
          </Field>
          <p>
            <Button type="submit">{text("stop")}</Button>
          </p>
        </ActionForm>
      )}
    </Section>
  );
}
