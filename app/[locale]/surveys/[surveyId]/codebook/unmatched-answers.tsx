import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { labelIn, type SurveyQuestion } from "#lib/domain/survey/codebook.ts";
import type { SurveyTable } from "#lib/domain/survey/survey-table.ts";
import { formatCount } from "#lib/i18n/format.ts";
import { type CodebookTarget, saveMeanings } from "./actions.ts";
import { choices } from "./choices.ts";
import styles from "./codebook-page.module.css";

interface UnmatchedAnswersProps {
  readonly target: CodebookTarget;
  readonly question: SurveyQuestion;
  readonly unmatched: SurveyTable["unmatched"];
}

const shown = 50;

/** Answers to a question that no option is, each waiting for a person to say what it means. */
export async function UnmatchedAnswers({ target, question, unmatched }: UnmatchedAnswersProps) {
  const [text, locale] = await Promise.all([getTranslations("survey.codebook"), getLocale()]);
  const name = labelIn(question.labels, locale, question.code);
  return (
    <ActionForm action={saveMeanings.bind(null, target, question.code)} label={name} className={styles.form}>
      <h3>{name}</h3>
      <ul className={styles.answers}>
        {unmatched.slice(0, shown).map(({ text: raw, n }, place) => (
          <li key={raw}>
            <input type="hidden" name="raw" value={raw} />
            <bdi>{raw}</bdi> <span className={styles.facts}>{formatCount(n, locale)}</span>
            <select
              name={`meaning.${place}`}
              defaultValue={choices.waits}
              aria-label={`${text("means")}: ${raw}`}
              className={styles.choice}
            >
              <option value={choices.waits}>{text("waits")}</option>
              {question.options.map(({ code, labels }) => (
                <option key={code} value={code}>
                  {labelIn(labels, locale, code)}
                </option>
              ))}
              <option value={choices.newOption}>{text("newOption")}</option>
              <option value={choices.noOption}>{text("noOption")}</option>
              <option value={choices.noAnswer}>{text("noAnswer")}</option>
            </select>
          </li>
        ))}
      </ul>
      <Button type="submit">{text("decide")}</Button>
    </ActionForm>
  );
}
