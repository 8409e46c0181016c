import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Field } from "#components/forms/field.tsx";
import styles from "#components/people/forms.module.css";
import { LanguageSelect } from "#components/people/language-select.tsx";
import { Button } from "#components/ui/button.tsx";
import { Section } from "#components/ui/section.tsx";
import { getPerson } from "#lib/data/people/people.ts";
import { chooseLanguage } from "./actions.ts";

/** The language of the mails that come from here. */
export async function LanguagePart({ personId }: { readonly personId: string }) {
  const [text, locale, { language }] = await Promise.all([
    getTranslations("people.me.language"),
    getLocale(),
    getPerson(personId),
  ]);
  return (
    <Section id="language" title={text("title")} intro={text("intro")}>
      <ActionForm action={chooseLanguage.bind(null, locale)} label={text("title")} className={styles.form}>
        <Field id="mail-language" label={text("label")}>
          <LanguageSelect id="mail-language" name="language" value={language ?? locale} />
        </Field>
        <p>
          <Button type="submit">{text("submit")}</Button>
        </p>
      </ActionForm>
    </Section>
  );
}
