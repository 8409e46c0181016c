import { refuse } from "../refuse.ts";
import { holdFile } from "../unpack/byte-file.ts";
import { UnpackedBytes } from "../unpack/inflate.ts";
import { readZipDirectory } from "../unpack/zip-directory.ts";
import { isWorkbook, openWorkbook, refuseOtherDocuments } from "./list-sheets.ts";

/** A row of a small table that was exported here. */
export interface OwnSheetRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** More rows, or letters, are no table of ours. */
const mostRows = 50_000;
const mostLetters = 20_000_000;

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, void> {
  yield bytes;
}

/**
 * The rows of the first sheet of a workbook that was exported here, and maybe corrected.
 * @throws ImportRefusedError where it is no workbook, damaged, or too large to be one of ours
 */
export async function readOwnSheet(bytes: Uint8Array): Promise<OwnSheetRecord[]> {
  const file = await holdFile(once(bytes));
  const entries = await readZipDirectory(file);
  if (!isWorkbook(entries)) refuseOtherDocuments(entries);
  const { sheets, rowsOf } = await openWorkbook(file, entries, new UnpackedBytes());
  const rows = rowsOf(sheets[0]?.path ?? "");
  const records: OwnSheetRecord[] = [];
  let letters = 0;
  try {
    do {
      for (let row = rows.next(); row !== null; row = rows.next()) {
        letters += row.size;
        if (records.length >= mostRows || letters > mostLetters) refuse("workbook_too_large", { limit: mostLetters });
        records.push({ line: row.line, cells: row.cells });
      }
    } while (await rows.pull());
  } finally {
    await rows.close();
  }
  return records;
}
