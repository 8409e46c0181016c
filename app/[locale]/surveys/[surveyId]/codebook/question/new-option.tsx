import { useTranslations } from "next-intl";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Field } from "#components/forms/field.tsx";
import { Button } from "#components/ui/button.tsx";
import { locales } from "#lib/domain/model.ts";
import type { SurveyQuestion } from "#lib/domain/survey/codebook.ts";
import type { CodebookTarget } from "../codebook-write.ts";
import { labelNames } from "../label-names.ts";
import { saveNewOption } from "./actions.ts";
import styles from "./question-page.module.css";

interface NewOptionProps {
  readonly target: CodebookTarget;
  readonly question: SurveyQuestion;
}

/** An answer that the form offered and the files can't tell of, since nobody chose it. */
export function NewOption({ target, question }: NewOptionProps) {
  const [words, text] = [useTranslations("survey.codebook"), useTranslations("codebook.editor")];
  return (
    <ActionForm action={saveNewOption.bind(null, target, question.code)} label={text("add")}>
      <div className={styles.fields}>
        {locales.map((locale) => (
          <Field key={locale} id={`new-option-${locale}`} label={words(labelNames[locale])}>
            <input id={`new-option-${locale}`} name={`label.${locale}`} lang={locale} maxLength={1000} />
          </Field>
        ))}
      </div>
      <Button type="submit">{text("addSubmit")}</Button>
    </ActionForm>
  );
}
