import { requirePermission } from "#app/access.ts";
import { problemResponse } from "#app/api/v1/problem-response.ts";
import { oneOf } from "#lib/contract/query-reader.ts";
import { getSurveyNamed } from "#lib/data/surveys/surveys.ts";

/** The codebook of a survey as JSON, to be changed and taken again: `?survey=1`. It has answers as people wrote them. */
export async function GET(request: Request): Promise<Response> {
  try {
    await requirePermission("survey.responses.read", request.headers);
    const { id, codebook } = await getSurveyNamed(oneOf(new URL(request.url).searchParams, "survey") ?? "");
    return new Response(`${JSON.stringify(codebook, null, 2)}\n`, {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="akimetrics-survey-${id}-codebook.json"`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    return problemResponse(error, request);
  }
}
