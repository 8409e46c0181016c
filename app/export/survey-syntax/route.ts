/** What reads the responses of a survey into R or SPSS: `/export/survey-syntax?survey=1&for=spss&lang=kk`. */

import { problemResponse } from "#app/api/v1/problem-response.ts";
import { requireApi } from "#app/api-access.ts";
import { responseVariables, surveyVariables } from "#lib/answers/surveys/survey-variables.ts";
import { languageOf } from "#lib/contract/languages.ts";
import { choiceOf, oneOf } from "#lib/contract/query-reader.ts";
import { getSurveyNamed } from "#lib/data/surveys/surveys.ts";
import type { LabelledVariable } from "#lib/export/labelled-data.ts";
import { rScript } from "#lib/export/r-script.ts";
import { spssSyntax } from "#lib/export/spss-syntax.ts";

export const dynamic = "force-dynamic";

const writers = {
  r: { write: rScript, ending: "R" },
  spss: { write: spssSyntax, ending: "sps" },
} as const;

export async function GET(request: Request): Promise<Response> {
  try {
    await requireApi("survey.responses.read", request.headers);
    const query = new URL(request.url).searchParams;
    const { write, ending } = writers[choiceOf(query, "for", ["r", "spss"], "r")];
    const survey = await getSurveyNamed(oneOf(query, "survey") ?? "");
    const head = responseVariables.map((name): LabelledVariable => ({ name, label: name, kind: "text", values: [] }));
    const name = `akimetrics-survey-${survey.id}-responses`;
    const variables = [...head, ...surveyVariables(survey.codebook, languageOf(query))];
    return new Response(write({ title: survey.name, file: `${name}.csv`, variables }), {
      headers: {
        "content-type": "text/plain; charset=utf-8",
        "content-disposition": `attachment; filename="${name}.${ending}"`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    return await problemResponse(error, request);
  }
}
