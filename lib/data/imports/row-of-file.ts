import "server-only";
import { maskSourceCell } from "../../domain/masking/mask-source-cell.ts";
import { InvalidRequestError, NotFoundError } from "../../errors.ts";
import type { PostRecord } from "../../importers/importer.ts";
import type { SourceCell, SourceRow } from "../../importers/source-row.ts";
import { registeredHandles } from "../accounts/registered-handles.ts";
import { getDatabase } from "../database/db.ts";
import { FileAccounts } from "./account-references.ts";
import { getImport, type ImportRecord } from "./import-record.ts";
import { saidOfFile } from "./import-request.ts";
import { openWithProfile } from "./open-with-profile.ts";
import { openOriginal } from "./originals.ts";

/** Which rows of an import's file: those that told a post, or the one that begins on a line. */
export type WantedRow = { readonly accountId: number; readonly externalId: string } | { readonly line: number };

/** A row of an imported file that told a post: all its columns, used and unused. */
export interface RowOfFile {
  readonly importId: number;
  readonly fileName: string;
  /** The file inside an archive, or the sheet; null for other files. */
  readonly part: string | null;
  /** First line of the row, of JSON the number of its element. */
  readonly line: number;
  readonly externalId: string;
  readonly cells: readonly RowCell[];
}

/** One column of such a row; `value` is null where it speaks of people and is not shown. */
export interface RowCell extends Omit<SourceCell, "value"> {
  readonly value: string | null;
}

/** Most rows that are shown of one file: a post can stand in every sheet of a workbook. */
const mostRows = 20;

/** The import, where its file can still be looked into. */
async function getReadable(importId: number): Promise<ImportRecord> {
  const record = await getImport(importId);
  if (record.state === "undone") throw new InvalidRequestError("row_of_undone", { import: importId });
  if (record.state !== "done") throw new InvalidRequestError("import_state", { state: record.state });
  if (record.kind !== "posts") throw new InvalidRequestError("row_not_of_posts", { import: importId });
  return record;
}

/**
 * Reads the kept file of an import once more, as a stream, and gives the rows that told a post, as they stand there.
 * What of them leads to private people is masked or left out, and rows of comments are never shown.
 * @returns at least one row, in the order of the file
 * @throws NotFoundError `import_not_found`, `original_gone`, `row_not_found` { import }; InvalidRequestError `row_of_undone`, `row_not_of_posts`,
 *   `import_state`; ImportRefusedError `archive_too_large` for archives and workbooks beyond what is held in memory
 */
export async function readRowsOfFile(importId: number, wanted: WantedRow): Promise<RowOfFile[]> {
  const record = await getReadable(importId);
  let stream: AsyncIterable<Uint8Array> | null = await openOriginal(importId);
  // Opened anew where the first look finds that a profile reads the file.
  async function* open(): AsyncGenerator<Uint8Array, void, void> {
    const chunks = stream ?? (await openOriginal(importId));
    stream = null;
    yield* chunks;
  }
  const showsRow = (post: PostRecord): boolean =>
    "line" in wanted ? post.line === wanted.line : post.externalId === wanted.externalId;
  const opened = await openWithProfile(open, { ...(await saidOfFile(record)), showsRow });
  const found: SourceRow[] = [];
  try {
    for await (const batch of opened.batches()) {
      found.push(...(batch.shown ?? []).slice(0, mostRows - found.length));
      if (found.length === mostRows) break;
    }
  } finally {
    await opened.close();
  }
  const own = await keepOwn(found, wanted);
  if (own.length === 0) throw new NotFoundError("row_not_found", { import: importId });
  return maskRows(record, own);
}

/** The same id may be that of a post of another account of the file. */
async function keepOwn(found: readonly SourceRow[], wanted: WantedRow): Promise<SourceRow[]> {
  if ("line" in wanted) return [...found];
  const accounts = new FileAccounts(getDatabase().pool);
  const own: SourceRow[] = [];
  for (const row of found) {
    if ((await accounts.find(row.post.account)).accountId === wanted.accountId) own.push(row);
  }
  return own;
}

async function maskRows({ id, fileName }: ImportRecord, rows: readonly SourceRow[]): Promise<RowOfFile[]> {
  const registered = await registeredHandles();
  const isRegistered = (handle: string) => registered.has(handle);
  return rows.map(({ part, line, post, cells }) => ({
    importId: id,
    fileName,
    part: part ?? null,
    line,
    externalId: post.externalId,
    cells: cells.map(({ name, value, isUsed }) => ({
      name,
      isUsed,
      value: maskSourceCell(name, value, isUsed, isRegistered),
    })),
  }));
}
