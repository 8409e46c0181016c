import "server-only";
import type { OpenedImport, ReadOptions } from "../../importers/importer.ts";
import { openImport } from "../../importers/open-import.ts";
import { getDatabase } from "../database/db.ts";
import type { ImportRequest } from "../imports/import-outcome.ts";
import { signatureHashOf } from "./form-of-file.ts";

/**
 * Opens a table as answers where a person said so of one with the same headers before; null where nobody did. Tables
 * without header look alike, so that of those it has to be said each time.
 * @throws ImportRefusedError where the file can't be read at all
 */
export async function openKnownAnswers(
  open: ImportRequest["open"],
  options: ReadOptions,
): Promise<OpenedImport | null> {
  const opened = await openImport(open(), { ...options, holdsAnswers: true });
  const { survey, headerLine, format } = opened.recognition;
  const questions = survey?.columns.filter(({ role }) => role === "question") ?? [];
  if (headerLine !== null && questions.length > 0) {
    const { rowCount } = await getDatabase().pool.query(
      "SELECT FROM survey_form WHERE signature_hash = $1 AND format = $2 LIMIT 1",
      [signatureHashOf(questions), format],
    );
    if (rowCount === 1) return opened;
  }
  await opened.close();
  return null;
}
