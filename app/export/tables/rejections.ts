import { requireAccess } from "#lib/answers/access.ts";
import { numberOf } from "#lib/contract/query-reader.ts";
import { getImport } from "#lib/data/imports/import-record.ts";
import { readRejections } from "#lib/data/imports/rejected-rows.ts";
import type { CellValue } from "#lib/export/csv.ts";
import type { ExportTable } from "#lib/export/export-table.ts";
import { issueMessage } from "#lib/i18n/issue-message.ts";
import type { ExportQuestion } from "../export-question.ts";

async function* rowsOf(importId: number, { language }: ExportQuestion): AsyncGenerator<CellValue[]> {
  for await (const { part, line, code, params, text } of readRejections(importId)) {
    yield [part ?? null, line, code, issueMessage(code, params, language), text];
  }
}

/**
 * The rejected rows of `import`, each with its reason and as it stands in the file.
 * @throws SignInRequiredError, ForbiddenError for a reader who may not see imports, NotFoundError where there is no such import
 */
export async function rejections(question: ExportQuestion): Promise<ExportTable> {
  const { say, query, access } = question;
  requireAccess(access, "imports.read");
  const { id, fileName } = await getImport(numberOf(query, "import", { least: 0, most: 999_999_999, fallback: 0 }));
  const title = say("titles.rejections");
  return {
    name: `rejections-${id}`,
    title,
    columns: [
      { header: say("columns.part"), kind: "text" },
      { header: say("columns.line"), kind: "integer" },
      { header: say("columns.code"), kind: "text" },
      { header: say("columns.reason"), kind: "text" },
      { header: say("columns.rowText"), kind: "text" },
    ],
    rows: rowsOf(id, question),
    about: [
      [say("about.title"), title],
      [say("about.import"), `${id}: ${fileName}`],
      [say("about.address"), question.address],
    ],
  };
}
