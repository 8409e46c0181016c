import type { Locale } from "#lib/domain/model.ts";
import { studySurveyTitle } from "#lib/domain/study/study-survey.ts";

/** Name of a survey: that of the study in the reader's language, that of others as a person gave it. */
export function surveyTitle(survey: { readonly name: string; readonly isDemo: boolean }, locale: Locale): string {
  return survey.isDemo ? studySurveyTitle[locale] : survey.name;
}
