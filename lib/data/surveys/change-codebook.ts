import "server-only";
import type { Codebook } from "../../domain/survey/codebook.ts";
import type { FormFile } from "../../domain/survey/propose/draft-question.ts";
import { NotFoundError } from "../../errors.ts";
import { getDatabase } from "../database/db.ts";
import { readFormFile } from "./form-file.ts";
import { getSurvey, saveCodebook } from "./surveys.ts";

/**
 * Changes the codebook of a survey, if it is still the version that the person saw.
 * @param change is handed a reader of forms with their answers, for changes that look at them
 * @throws NotFoundError, and InvalidRequestError `codebook_changed`
 */
export async function changeCodebook(
  surveyId: number,
  version: number,
  change: (codebook: Codebook, fileOf: (formId: string) => Promise<FormFile>) => Codebook | Promise<Codebook>,
): Promise<void> {
  const survey = await getSurvey(surveyId);
  const fileOf = (formId: string): Promise<FormFile> => {
    const form = survey.forms.find(({ id }) => String(id) === formId);
    if (!form) throw new NotFoundError("survey_not_found", { survey: surveyId });
    return readFormFile(getDatabase().pool, form);
  };
  await saveCodebook(surveyId, version, await change(survey.codebook, fileOf));
}
