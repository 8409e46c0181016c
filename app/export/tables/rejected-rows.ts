import { requireAccess } from "#lib/answers/access.ts";
import { numberOf } from "#lib/contract/query-reader.ts";
import { getImport } from "#lib/data/imports/import-record.ts";
import { findRejectedRows, type RejectedRows } from "#lib/data/imports/rejected-rows.ts";
import type { CellValue } from "#lib/export/csv.ts";
import type { ExportColumn, ExportTable } from "#lib/export/export-table.ts";
import { issueMessage } from "#lib/i18n/issue-message.ts";
import { noteHeader } from "#lib/importers/mended-rows.ts";
import type { ExportQuestion } from "../export-question.ts";
import { rejections } from "./rejections.ts";

async function* rowsOf(found: RejectedRows, { language }: ExportQuestion): AsyncGenerator<CellValue[]> {
  for await (const { rejection, cells } of found.rows()) {
    const { line, code, params } = rejection;
    yield [line, issueMessage(code, params, language), ...cells];
  }
}

/** Characters of a file name that no header of an answer can break. */
function plainName(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, "").replace(/[^\w.-]+/g, "-");
}

/**
 * The rejected rows of `import` under the columns of their file, with line and reason before them: mended, they can be
 * imported. Where that can't be done they are listed.
 * @throws SignInRequiredError, ForbiddenError for a reader who may not see imports, NotFoundError where there is no such import
 */
export async function rejectedRows(question: ExportQuestion): Promise<ExportTable> {
  const { say, query, access } = question;
  requireAccess(access, "imports.read");
  const record = await getImport(numberOf(query, "import", { least: 0, most: 999_999_999, fallback: 0 }));
  const found = await findRejectedRows(record);
  if (found === null) return rejections(question);
  const title = say("titles.rejections");
  const column = (header: string): ExportColumn => ({ header, kind: "text" });
  return {
    // Times and pages that tools put into names of files stay readable.
    name: `rejections-${record.id}-${plainName(record.fileName)}`,
    title,
    columns: [
      { header: noteHeader(say("columns.line")), kind: "integer" },
      column(noteHeader(say("columns.reason"))),
      ...found.header.map(column),
    ],
    rows: rowsOf(found, question),
    about: [
      [say("about.title"), title],
      [say("about.import"), `${record.id}: ${record.fileName}`],
      [say("about.address"), question.address],
    ],
  };
}
