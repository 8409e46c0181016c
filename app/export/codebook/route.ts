import { requirePermission } from "#app/access.ts";
import { problemResponse } from "#app/api/v1/problem-response.ts";
import { choiceOf, oneOf } from "#lib/contract/query-reader.ts";
import { getSurveyNamed } from "#lib/data/surveys/surveys.ts";
import { codebookColumns, codebookRows } from "#lib/domain/survey/codebook-rows.ts";
import { csvOf, pageDialect } from "#lib/export/csv.ts";

const types = { json: "application/json", csv: "text/csv" } as const;

/**
 * The codebook of a survey to be changed and taken again: `?survey=1&format=json|csv`. It has answers as people wrote
 * them; what the columns of the files are is in JSON only.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    await requirePermission("survey.responses.read", request.headers);
    const query = new URL(request.url).searchParams;
    const format = choiceOf(query, "format", ["json", "csv"], "json");
    const { id, codebook } = await getSurveyNamed(oneOf(query, "survey") ?? "");
    const text =
      format === "csv"
        ? csvOf(codebookColumns, codebookRows(codebook), pageDialect)
        : `${JSON.stringify(codebook, null, 2)}\n`;
    return new Response(text, {
      headers: {
        "content-type": `${types[format]}; charset=utf-8`,
        "content-disposition": `attachment; filename="akimetrics-survey-${id}-codebook.${format}"`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    return await problemResponse(error, request);
  }
}
