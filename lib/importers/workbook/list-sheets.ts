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
import { type OpenPart, readWorkbookParts, type WorkbookParts } from "./workbook-parts.ts";

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

/** A workbook whose sheets can be read one after another. */
export interface OpenWorkbook {
  readonly sheets: WorkbookParts["sheets"];
  readonly open: OpenPart;
  /** The rows of a sheet by its path. */
  rowsOf(path: string): SheetRows;
}

/** @throws ImportRefusedError where it has no sheets or is damaged */
export async function openWorkbook(
  file: ByteFile,
  entries: readonly ZipEntry[],
  total: UnpackedBytes,
): Promise<OpenWorkbook> {
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
  const rowsOf = (path: string): SheetRows => {
    const chunks = open(path);
    if (chunks === null) refuse("archive_damaged", { name: path.slice(0, 150) });
    return new SheetRows(chunks, path, new SharedStrings(openStrings), parts);
  };
  return { sheets: parts.sheets, open, rowsOf };
}

/** The sheets of a workbook, visible ones first. */
export async function listSheets(
  file: ByteFile,
  entries: readonly ZipEntry[],
  options: ReadOptions,
  total: UnpackedBytes,
  bytesRead: () => number,
): Promise<ImportParts> {
  const { sheets, open, rowsOf } = await openWorkbook(file, entries, total);
  const parts = sheets.map(
    ({ name, path }): ImportPart => ({
      name: name.slice(0, 150),
      async open() {
        const rows = rowsOf(path);
        try {
          return await openSheet(rows, options, bytesRead, () => readHyperlinks(open, path));
        } catch (error) {
          await rows.close();
          throw error;
        }
      },
    }),
  );
  return { kind: "workbook", parts, warnings: [] };
}

async function* nothing(): AsyncGenerator<Uint8Array, void, void> {
  // A workbook without shared texts has none to give.
}
