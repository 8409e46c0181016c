import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { surveyTitle } from "#components/surveys/survey-title.ts";
import { buttonClass } from "#components/ui/button.tsx";
import { Section } from "#components/ui/section.tsx";
import { listSurveysOfImport } from "#lib/data/surveys/surveys-of-import.ts";
import { localePath } from "#lib/i18n/locale-path.ts";

/** The survey that an import brought responses to, with the way to its tables and to what waits of it. */
export async function SurveyReport({ importId }: { readonly importId: number }) {
  const [text, locale, surveys] = await Promise.all([
    getTranslations("survey.import"),
    getLocale(),
    listSurveysOfImport(importId),
  ]);
  return surveys.map((survey) => (
    <Section
      key={survey.id}
      id={`survey-${survey.id}`}
      title={`${text("title")}: ${surveyTitle(survey, locale)}`}
      actions={
        <>
          <Link className={buttonClass("primary")} href={localePath(locale, `/surveys/${survey.id}`)}>
            {text("open")}
          </Link>
          {survey.waiting > 0 && (
            <Link className={buttonClass()} href={localePath(locale, `/surveys/${survey.id}/codebook/matching`)}>
              {text("compare")}
            </Link>
          )}
        </>
      }
    >
      {null}
    </Section>
  ));
}
