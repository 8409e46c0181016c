/** Every table of the pages as a file: `/export/table1?format=xlsx&lang=kk`, with the filter of the page. */

import { problemResponse } from "#app/api/v1/problem-response.ts";
import { requireApi } from "#app/api-access.ts";
import { NotFoundError } from "#lib/errors.ts";
import { csvStream } from "#lib/export/write-csv.ts";
import { xlsxOf } from "#lib/export/write-xlsx.ts";
import { parseExportQuestion } from "../export-question.ts";
import { exportTables } from "../export-tables.ts";

export const dynamic = "force-dynamic";

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ table: string }> },
): Promise<Response> {
  try {
    const { table: name } = await params;
    const make = exportTables.get(name);
    if (!make) throw new NotFoundError("table_not_found", { table: name.slice(0, 100) });
    const question = parseExportQuestion(new URL(request.url), await requireApi("aggregates.read", request.headers));
    const table = await make(question);
    const headers = (type: string, ending: string) => ({
      "content-type": type,
      "content-disposition": `attachment; filename="akimetrics-${table.name}.${ending}"`,
      "content-language": question.language,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    });
    if (question.format === "xlsx") {
      const workbook = await xlsxOf(table, question.say("about.sheet"));
      return new Response(new Uint8Array(workbook), { headers: headers(xlsxType, "xlsx") });
    }
    return new Response(csvStream(table, question.dialect), { headers: headers("text/csv; charset=utf-8", "csv") });
  } catch (error) {
    return await problemResponse(error, request);
  }
}
