import { useTranslations } from "next-intl";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Field } from "#components/forms/field.tsx";
import { Button } from "#components/ui/button.tsx";
import { locales } from "#lib/domain/model.ts";
import { questionTypes, type SurveyQuestion } from "#lib/domain/survey/codebook.ts";
import type { SurveyTable } from "#lib/domain/survey/survey-table.ts";
import type { CodebookTarget } from "../codebook-write.ts";
import { labelNames } from "../label-names.ts";
import { saveQuestion } from "./actions.ts";
import { OptionFields } from "./option-fields.tsx";
import styles from "./question-page.module.css";

interface QuestionFieldsProps {
  readonly target: CodebookTarget;
  readonly question: SurveyQuestion;
  readonly table: SurveyTable;
}

/** Wording and kind of a question, and its answers with labels, order, points and kinds. */
export function QuestionFields({ target, question, table }: QuestionFieldsProps) {
  const [words, text] = [useTranslations("survey.codebook"), useTranslations("codebook.editor")];
  return (
    <ActionForm action={saveQuestion.bind(null, target, question.code)} label={text("wording")}>
      <div className={styles.fields}>
        {locales.map((locale) => (
          <Field key={locale} id={`question-${locale}`} label={words(labelNames[locale])}>
            <textarea
              id={`question-${locale}`}
              name={`label.${locale}`}
              lang={locale}
              rows={2}
              defaultValue={question.labels[locale] ?? ""}
            />
          </Field>
        ))}
      </div>
      <div className={styles.kind}>
        <Field id="question-type" label={words("type")}>
          <select id="question-type" name="type" defaultValue={question.type}>
            {questionTypes.map((type) => (
              <option key={type} value={type}>
                {words(`types.${type}`)}
              </option>
            ))}
          </select>
        </Field>
        {(["min", "max"] as const).map((end) => (
          <Field key={end} id={`question-${end}`} label={words(end === "min" ? "scaleFrom" : "scaleTo")}>
            <input
              id={`question-${end}`}
              name={`scale.${end}`}
              inputMode="numeric"
              pattern="-?\d{1,3}"
              defaultValue={question.scale?.[end] ?? ""}
              aria-describedby="question-scale-hint"
            />
          </Field>
        ))}
        <p id="question-scale-hint" className={styles.hint}>
          {text("scaleHint")}
        </p>
      </div>
      {question.options.length > 0 && (
        <ol className={styles.options} aria-label={words("optionsOf")}>
          {question.options.map((option, row) => (
            <OptionFields
              key={option.code}
              option={option}
              row={row}
              hasPoint={question.type === "scale"}
              people={table.rows.find(({ code }) => code === option.code)?.n ?? 0}
            />
          ))}
        </ol>
      )}
      <Button type="submit" kind="primary">
        {text("save")}
      </Button>
    </ActionForm>
  );
}
