import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Field } from "#components/forms/field.tsx";
import styles from "#components/people/forms.module.css";
import { SecondStepForm } from "#components/people/second-step-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { Section } from "#components/ui/section.tsx";
import { turnSecondStepOff, turnSecondStepOn } from "./actions.ts";

/** Turning the second step on or off. */
export async function SecondStepPart({ isOn }: { readonly isOn: boolean }) {
  const [text, locale] = await Promise.all([getTranslations("people.me.second"), getLocale()]);
  const labels = {
    title: text("title"),
    password: text("password"),
    start: text("start"),
    secret: text("secret"),
    open: text("open"),
    backup: text("backup"),
    code: text("code"),
    confirm: text("confirm"),
  };
  return (
    <Section id="second" title={text("title")} intro={text("intro")}>
      <p>{text(isOn ? "on" : "off")}</p>
      {isOn ? (
        <ActionForm action={turnSecondStepOff.bind(null, locale)} label={text("stop")} className={styles.form}>
          <Field id="second-password" label={text("password")}>
            <input id="second-password" name="current" type="password" autoComplete="current-password" required />
          </Field>
          <p>
            <Button type="submit">{text("stop")}</Button>
          </p>
        </ActionForm>
      ) : (
        <SecondStepForm action={turnSecondStepOn.bind(null, locale)} labels={labels} />
      )}
    </Section>
  );
}
