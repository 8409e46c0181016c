import { requirePermission } from "#app/access.ts";
import { problemResponse } from "#app/api/v1/problem-response.ts";
import { choiceOf, oneOf } from "#lib/contract/query-reader.ts";
import { getSurveyNamed, type Survey } from "#lib/data/surveys/surveys.ts";
import { codebookColumns, codebookRows } from "#lib/domain/survey/codebook-rows.ts";
import { codebookWorkbook } from "#lib/export/codebook-workbook.ts";
import { csvOf, pageDialect } from "#lib/export/csv.ts";

const types = {
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

async function codebookAs(
  format: keyof typeof types,
  { name, codebook }: Survey,
): Promise<string | Uint8Array<ArrayBuffer>> {
  if (format === "json") return `${JSON.stringify(codebook, null, 2)}\n`;
  if (format === "csv") return csvOf(codebookColumns, codebookRows(codebook), pageDialect);
  return new Uint8Array(await codebookWorkbook(name, codebookColumns, codebookRows(codebook)));
}

/**
 * The codebook of a survey to be changed and taken again: `?survey=1&format=json|csv|xlsx`. It has answers as people wrote
 * them; what the columns of the files are is in JSON only.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    await requirePermission("survey.responses.read", request.headers);
    const query = new URL(request.url).searchParams;
    const format = choiceOf(query, "format", ["json", "csv", "xlsx"], "json");
    const survey = await getSurveyNamed(oneOf(query, "survey") ?? "");
    return new Response(await codebookAs(format, survey), {
      headers: {
        "content-type": types[format],
        "content-disposition": `attachment; filename="akimetrics-survey-${survey.id}-codebook.${format}"`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    return await problemResponse(error, request);
  }
}
