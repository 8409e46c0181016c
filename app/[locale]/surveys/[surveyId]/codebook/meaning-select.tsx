import { useLocale, useTranslations } from "next-intl";
import { labelIn, type SurveyQuestion } from "#lib/domain/survey/codebook.ts";
import { choiceOfMeaning, choices } from "./choices.ts";

interface MeaningSelectProps {
  readonly question: SurveyQuestion;
  readonly raw: string;
  /** Fields for the answer as written, its meaning until now, and its meaning. */
  readonly fieldNames: readonly [raw: string, was: string, meaning: string];
  /** What it means now; undefined where the program reads it, or nothing does. */
  readonly options: readonly string[] | null | undefined;
}

/** What an answer counts as, to be chosen anew. */
export function MeaningSelect({ question, raw, fieldNames: [rawName, was, meaning], options }: MeaningSelectProps) {
  const text = useTranslations("codebook");
  const locale = useLocale();
  const current = options === undefined ? choices.waits : choiceOfMeaning(options);
  return (
    <span>
      <input type="hidden" name={rawName} value={raw} />
      <input type="hidden" name={was} value={current} />
      <select name={meaning} defaultValue={current} aria-label={text("editor.meansOf", { text: raw })}>
        <option value={choices.waits}>{text("matching.byProgram")}</option>
        {question.options.map(({ code, labels }) => (
          <option key={code} value={code}>
            {labelIn(labels, locale, code)}
          </option>
        ))}
        <option value={choices.newOption}>{text("editor.newOption")}</option>
        <option value={choices.noOption}>{text("editor.noOption")}</option>
        <option value={choices.noAnswer}>{text("editor.noAnswer")}</option>
      </select>
    </span>
  );
}
