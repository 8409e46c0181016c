import { cache } from "react";
import { orRefusal } from "#app/or-refusal.ts";
import { getSurvey, type Survey } from "#lib/data/surveys/surveys.ts";
import { AkimetricsError, NotFoundError } from "#lib/errors.ts";

/** The survey that an address names, or null. */
export const findSurvey = cache(async (surveyId: string): Promise<Survey | null> => {
  if (!/^\d{1,9}$/.test(surveyId)) return null;
  const found = await orRefusal(() => getSurvey(Number(surveyId)));
  if (found instanceof NotFoundError) return null;
  if (found instanceof AkimetricsError) throw found;
  return found;
});
