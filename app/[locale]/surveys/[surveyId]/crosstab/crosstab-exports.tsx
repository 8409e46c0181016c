import { getLocale, getTranslations } from "next-intl/server";
import { buttonClass } from "#components/ui/button.tsx";
import type { SurveyCrosstabAnswer } from "#lib/contract/answers/survey-crosstab-answer.ts";
import { type SurveyScopeRequest, surveyScopeParamsOf } from "#lib/contract/questions/survey-question.ts";
import styles from "../survey-page.module.css";

interface CrosstabExportsProps {
  readonly survey: number;
  readonly answer: SurveyCrosstabAnswer;
  readonly scope: SurveyScopeRequest;
}

/** Ways to take a cross-table along, of the people whom the page shows. */
export async function CrosstabExports({ survey, answer, scope }: CrosstabExportsProps) {
  const [text, locale] = await Promise.all([getTranslations("survey.crosstab"), getLocale()]);
  const href = (format: "csv" | "xlsx") => {
    const query = new URLSearchParams([
      ...surveyScopeParamsOf(scope),
      ["survey", String(survey)],
      ["row", answer.rowQuestion],
      ["column", answer.columnQuestion],
      ["lang", locale],
      ["format", format],
    ]);
    return `/export/survey-crosstab?${query}`;
  };
  return (
    <p className={`${styles.exports} no-print`}>
      {(["csv", "xlsx"] as const).map((format) => (
        <a key={format} className={buttonClass()} href={href(format)} download>
          {text(format)}
        </a>
      ))}
    </p>
  );
}
