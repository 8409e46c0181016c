import { googleFormsFormat } from "../formats/survey-google-forms/format.ts";
import { koboFormat } from "../formats/survey-kobo/format.ts";
import { limesurveyFormat } from "../formats/survey-limesurvey/format.ts";
import { microsoftFormsFormat } from "../formats/survey-microsoft-forms/format.ts";
import { plainAnswersFormat } from "../formats/survey-plain-answers/format.ts";
import { qualtricsFormat } from "../formats/survey-qualtrics/format.ts";
import { survey123Format } from "../formats/survey-survey123/format.ts";
import { surveymonkeyFormat } from "../formats/survey-surveymonkey/format.ts";
import { typeformFormat } from "../formats/survey-typeform/format.ts";
import type { SurveyFormat } from "./survey-format.ts";

/**
 * The one place where a survey tool is registered. Google Forms is looked for last: it is known by little more than a
 * time in its first column.
 */
export const surveyFormats: readonly SurveyFormat[] = [
  limesurveyFormat,
  surveymonkeyFormat,
  microsoftFormsFormat,
  koboFormat,
  typeformFormat,
  qualtricsFormat,
  survey123Format,
  googleFormsFormat,
  plainAnswersFormat,
];
