import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Field } from "#components/forms/field.tsx";
import { Button } from "#components/ui/button.tsx";
import { labelIn, type SurveyQuestion } from "#lib/domain/survey/codebook.ts";
import { choices } from "../choices.ts";
import type { CodebookTarget } from "../codebook-write.ts";
import { joinOption } from "./actions.ts";
import styles from "./question-page.module.css";

interface JoinOptionsProps {
  readonly target: CodebookTarget;
  readonly question: SurveyQuestion;
}

/** Two answers that are one, or one that is none. */
export function JoinOptions({ target, question }: JoinOptionsProps) {
  const text = useTranslations("codebook.editor");
  const locale = useLocale();
  const options = question.options.map(({ code, labels }) => (
    <option key={code} value={code}>
      {labelIn(labels, locale, code)}
    </option>
  ));
  return (
    <ActionForm action={joinOption.bind(null, target, question.code)} label={text("join")}>
      <div className={styles.fields}>
        <Field id="join-from" label={text("joinFrom")}>
          <select id="join-from" name="from" defaultValue="" required>
            <option value="" />
            {options}
          </select>
        </Field>
        <Field id="join-into" label={text("joinInto")}>
          <select id="join-into" name="into" defaultValue="" required>
            <option value="" />
            {options}
            <option value={choices.takeAway}>{text("takeAway")}</option>
          </select>
        </Field>
      </div>
      <Button type="submit">{text("joinSubmit")}</Button>
    </ActionForm>
  );
}
