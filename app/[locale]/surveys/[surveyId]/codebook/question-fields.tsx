import { useTranslations } from "next-intl";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Field } from "#components/forms/field.tsx";
import { Button } from "#components/ui/button.tsx";
import { locales } from "#lib/domain/model.ts";
import { questionTypes, type SurveyQuestion } from "#lib/domain/survey/codebook.ts";
import { type CodebookTarget, saveQuestion } from "./actions.ts";
import styles from "./codebook-page.module.css";

const labelNames = { kk: "labelKk", ru: "labelRu", en: "labelEn" } as const;

/** Wording, kind and labels of one question. */
export function QuestionFields({
  target,
  question,
}: {
  readonly target: CodebookTarget;
  readonly question: SurveyQuestion;
}) {
  const text = useTranslations("survey.codebook");
  const id = `question-${question.code}`;
  return (
    <ActionForm action={saveQuestion.bind(null, target, question.code)} label={`${text("edit")} ${question.code}`}>
      <div className={styles.fields}>
        {locales.map((locale) => (
          <Field key={locale} id={`${id}-${locale}`} label={text(labelNames[locale])}>
            <input id={`${id}-${locale}`} name={`label.${locale}`} defaultValue={question.labels[locale] ?? ""} />
          </Field>
        ))}
        <Field id={`${id}-type`} label={text("type")}>
          <select id={`${id}-type`} name="type" defaultValue={question.type}>
            {questionTypes.map((type) => (
              <option key={type} value={type}>
                {text(`types.${type}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field id={`${id}-min`} label={text("scaleFrom")}>
          <input id={`${id}-min`} name="scale.min" inputMode="numeric" defaultValue={question.scale?.min ?? ""} />
        </Field>
        <Field id={`${id}-max`} label={text("scaleTo")}>
          <input id={`${id}-max`} name="scale.max" inputMode="numeric" defaultValue={question.scale?.max ?? ""} />
        </Field>
      </div>
      {question.options.length > 0 && (
        <fieldset className={styles.options}>
          <legend>{text("optionsOf")}</legend>
          {question.options.map((option, place) => (
            <div key={option.code} className={styles.option}>
              <input type="hidden" name="option" value={option.code} />
              {locales.map((locale) => (
                <input
                  key={locale}
                  name={`option.${place}.${locale}`}
                  defaultValue={option.labels[locale] ?? ""}
                  aria-label={`${option.code}: ${text(labelNames[locale])}`}
                  lang={locale}
                />
              ))}
              <label>
                <input type="checkbox" name={`dontKnow.${place}`} defaultChecked={option.isDontKnow} />{" "}
                {text("dontKnow")}
              </label>
            </div>
          ))}
        </fieldset>
      )}
      <Button type="submit">{text("save")}</Button>
    </ActionForm>
  );
}
