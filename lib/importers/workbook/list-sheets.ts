import type { ImportPart, ImportParts } from "../import-part.ts";
import type { ReadOptions } from "../importer.ts";
import { refuse } from "../refuse.ts";
import type { ByteFile } from "../unpack/byte-file.ts";
import type { UnpackedBytes } from "../unpack/inflate.ts";
import type { ZipEntry } from "../unpack/zip-directory.ts";
import { readZipEntry } from "../unpack/zip-entry.ts";
import { readHyperlinks } from "./hyperlinks.ts";
import { openSheet } from "./open-sheet.ts";
import { SharedStrings } from "./shared-strings.ts";
import { SheetRows } from "./sheet-rows.ts";
import { type OpenPart, readWorkbookParts } from "./workbook-parts.ts";

/** A path as workbooks compare it: some programs write backslashes or other letter cases. */
function pathKey(path: string): string {
  return path.replaceAll("\\", "/").toLowerCase();
}

function findWorkbook(entries: readonly ZipEntry[]): ZipEntry | undefined {
  return entries.find(({ name }) => /^(?:xl\/)?workbook\d*\.xml$/.test(pathKey(name)));
}

/** Whether a zip archive is a workbook of Excel (.xlsx, .xlsm). */
export function isWorkbook(entries: readonly ZipEntry[]): boolean {
  return findWorkbook(entries) !== undefined;
}

/** Refuses other documents that are zip archives: binary workbooks, OpenDocument, texts, presentations. */
export function refuseOtherDocuments(entries: readonly ZipEntry[]): void {
  const names = new Set(entries.map(({ name }) => pathKey(name)));
  if (names.has("xl/workbook.bin") || (names.has("mimetype") && names.has("content.xml"))) {
    refuse("file_is_spreadsheet", {});
  }
  if (names.has("[content_types].xml")) refuse("file_is_binary", {});
}

/** The sheets of a workbook, visible ones first. */
export async function listSheets(
  file: ByteFile,
  entries: readonly ZipEntry[],
  options: ReadOptions,
  total: UnpackedBytes,
  bytesRead: () => number,
): Promise<ImportParts> {
  const byPath = new Map(entries.map((entry) => [pathKey(entry.name), entry]));
  const open: OpenPart = (path) => {
    const entry = byPath.get(pathKey(path));
    return entry === undefined ? null : readZipEntry(file, entry, total);
  };
  const workbook = findWorkbook(entries);
  if (workbook === undefined) refuse("file_is_spreadsheet", {});
  const parts = await readWorkbookParts(open, workbook.name.replaceAll("\\", "/"));
  if (parts.sheets.length === 0) refuse("file_empty", {});
  const { sharedStrings } = parts;
  const openStrings = (): AsyncIterable<Uint8Array> =>
    (sharedStrings === null ? null : open(sharedStrings)) ?? nothing();
  const sheets = parts.sheets.map(
    ({ name, path }): ImportPart => ({
      name: name.slice(0, 150),
      async open() {
        const chunks = open(path);
        if (chunks === null) refuse("archive_damaged", { name: path.slice(0, 150) });
        const rows = new SheetRows(chunks, path, new SharedStrings(openStrings), parts);
        try {
          return await openSheet(rows, options, bytesRead, () => readHyperlinks(open, path));
        } catch (error) {
          await rows.close();
          throw error;
        }
      },
    }),
  );
  return { kind: "workbook", parts: sheets, warnings: [] };
}

async function* nothing(): AsyncGenerator<Uint8Array, void, void> {
  // A workbook without shared texts has none to give.
}
