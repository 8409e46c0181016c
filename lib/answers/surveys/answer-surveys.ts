import type { SurveysAnswer } from "#lib/contract/answers/surveys-answer.ts";
import { listSurveys } from "#lib/data/surveys/surveys.ts";

/** All surveys with what is known of each. */
export async function answerSurveys(): Promise<SurveysAnswer> {
  const surveys = await listSurveys();
  return {
    rows: surveys.map(({ id, name, isDemo, questions, waiting, responses, languages, firstAt, lastAt }) => ({
      id,
      name,
      responses,
      questions,
      waiting,
      languages: languages.join(","),
      firstAt: firstAt?.toISOString() ?? null,
      lastAt: lastAt?.toISOString() ?? null,
      demo: isDemo,
    })),
  };
}
