import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { Section } from "#components/ui/section.tsx";
import type { ImportRecord } from "#lib/data/imports/import-record.ts";
import { lookAgain } from "../actions.ts";
import styles from "./survey-choice.module.css";
import { SurveyFields } from "./survey-fields.tsx";

/** For a table that no format knows: a person says that it holds answers to a survey, and of which. */
export async function AnswersChoice({ record }: { readonly record: ImportRecord }) {
  const [text, locale] = await Promise.all([getTranslations("survey.import"), getLocale()]);
  const { survey } = record.options;
  return (
    <Section id="answers" title={text("answers")} intro={text("answersIntro")}>
      <ActionForm action={lookAgain.bind(null, { locale, importId: record.id })} label={text("answers")}>
        <input type="hidden" name="areAnswers" value="yes" />
        <div className={styles.fields}>
          <SurveyFields name={survey?.name ?? ""} language={survey?.language ?? null} />
        </div>
        <Button type="submit">{text("answersRead")}</Button>
      </ActionForm>
    </Section>
  );
}
