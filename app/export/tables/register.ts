import { requireAccess } from "#lib/answers/access.ts";
import { readRegisterSheet, sheetCells } from "#lib/data/register/register-sheet.ts";
import type { ExportTable } from "#lib/export/export-table.ts";
import { registerColumns } from "#lib/importers/register/register-columns.ts";
import type { ExportQuestion } from "../export-question.ts";

/** The register as the page of the register reads it back: columns are named alike in every language. */
export async function register({ access, say, address }: ExportQuestion): Promise<ExportTable> {
  requireAccess(access, "register.write");
  return {
    name: "register",
    title: say("titles.accounts"),
    columns: registerColumns.map((header) => ({ header, kind: "text" })),
    rows: sheetCells(await readRegisterSheet()),
    about: [
      [say("about.title"), say("titles.accounts")],
      [say("about.address"), address],
    ],
  };
}
