import { requireAccess } from "#lib/answers/access.ts";
import { numberOf } from "#lib/contract/query-reader.ts";
import { getImport, listRejections } from "#lib/data/imports/import-record.ts";
import type { CellValue } from "#lib/export/csv.ts";
import type { ExportTable } from "#lib/export/export-table.ts";
import { issueMessage } from "#lib/i18n/issue-message.ts";
import type { ExportQuestion } from "../export-question.ts";

const pageSize = 2000;

async function* rowsOf(importId: number, { language }: ExportQuestion): AsyncGenerator<CellValue[]> {
  for (let after = 0; ; ) {
    const page = await listRejections(importId, pageSize, after);
    for (const { part, line, code, params, text } of page) {
      yield [part ?? null, line, code, issueMessage(code, params, language), text];
    }
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    after = last.number;
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
