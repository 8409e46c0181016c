import { getTranslations } from "next-intl/server";
import { Field } from "#components/forms/field.tsx";
import { listSurveys } from "#lib/data/surveys/surveys.ts";
import { type Locale, locales } from "#lib/domain/model.ts";

interface SurveyFieldsProps {
  readonly name: string;
  readonly language: Locale | null;
}

/** Which survey a file of responses belongs to, and the language of its questionnaire. */
export async function SurveyFields({ name, language }: SurveyFieldsProps) {
  const [text, names, surveys] = await Promise.all([
    getTranslations("survey.import"),
    getTranslations("survey.languageNames"),
    listSurveys(),
  ]);
  return (
    <>
      <Field id="option-survey" label={text("name")} hint={text("nameHint")}>
        <input
          id="option-survey"
          name="surveyName"
          list="option-surveys"
          defaultValue={name}
          maxLength={200}
          autoComplete="off"
          aria-describedby="option-survey-hint"
        />
      </Field>
      <datalist id="option-surveys">
        {surveys.map((survey) => (
          <option key={survey.id} value={survey.name} />
        ))}
      </datalist>
      <Field id="option-survey-language" label={text("formLanguage")}>
        <select id="option-survey-language" name="surveyLanguage" defaultValue={language ?? ""}>
          <option value="">{text("languageNone")}</option>
          {locales.map((locale) => (
            <option key={locale} value={locale}>
              {names(locale)}
            </option>
          ))}
        </select>
      </Field>
    </>
  );
}
