import { getLocale, getTranslations } from "next-intl/server";
import { buttonClass } from "#components/ui/button.tsx";
import styles from "./survey-page.module.css";

interface SurveyExportsProps {
  readonly surveyId: number;
  /** How the survey is looked at: the tables are taken along as they are shown, and the responses of the filter. */
  readonly params: URLSearchParams;
  /** Whether single responses may be taken along. */
  readonly hasResponses: boolean;
}

/** Ways to take a survey along: its tables, and its responses with what labels them in R and SPSS. */
export async function SurveyExports({ surveyId, params, hasResponses }: SurveyExportsProps) {
  const [text, locale] = await Promise.all([getTranslations("survey.exports"), getLocale()]);
  const href = (name: string, own: Record<string, string>) => {
    const query = new URLSearchParams({
      ...Object.fromEntries(params),
      survey: String(surveyId),
      lang: locale,
      ...own,
    });
    return `/export/${name}?${query}`;
  };
  const tables = [
    [text("csv"), href("survey", { format: "csv" })],
    [text("xlsx"), href("survey", { format: "xlsx" })],
  ] as const;
  const responses = [
    [text("responses"), href("survey-responses", { format: "csv", values: "numbers" })],
    [text("r"), href("survey-syntax", { for: "r" })],
    [text("spss"), href("survey-syntax", { for: "spss" })],
  ] as const;
  return (
    <div className="no-print">
      <p className={styles.exports}>
        {[...tables, ...(hasResponses ? responses : [])].map(([name, address]) => (
          <a key={name} className={buttonClass()} href={address} download>
            {name}
          </a>
        ))}
      </p>
      {hasResponses && <p className={styles.hint}>{text("hint")}</p>}
    </div>
  );
}
