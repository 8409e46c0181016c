import "server-only";
import { ImportRefusedError, NotFoundError } from "../../errors.ts";
import { cellsOfRejected } from "../../importers/mended-rows.ts";
import { tableFormats } from "../../importers/registry.ts";
import { getDatabase } from "../database/db.ts";
import { type ImportRecord, listRejections, type StoredRejection } from "./import-record.ts";
import { saidOfFile } from "./import-request.ts";
import { openWithProfile } from "./open-with-profile.ts";
import { hasOriginal, openOriginal } from "./originals.ts";

/** Rejected rows under the columns of their file, to be mended and taken in by themselves. */
export interface RejectedRows {
  readonly header: readonly string[];
  rows(): AsyncGenerator<{ readonly rejection: StoredRejection; readonly cells: readonly string[] }, void, void>;
}

const pageSize = 2000;

/** All rejected rows of an import, page by page, in the order in which they were met. */
export async function* readRejections(importId: number): AsyncGenerator<StoredRejection, void, void> {
  for (let after = 0; ; ) {
    const page = await listRejections(importId, pageSize, after);
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
    after = last.number;
  }
}

/** Whether rejected rows are kept as they stand in the file: not of files with comments, and not of several files. */
async function areWhole({ id, kind, format, parts }: ImportRecord): Promise<boolean> {
  if ((kind !== "posts" && kind !== "followers") || parts !== null) return false;
  if (tableFormats.find(({ schema }) => schema.name === format)?.schema.tells !== undefined) return false;
  const { prisma } = getDatabase();
  return (await prisma.importRejection.findFirst({ where: { importId: id, part: { not: null } } })) === null;
}

/**
 * Reads the header from the kept file of an import.
 * @returns null where rows can't be given so: of JSON, of several files in one, of comments, and when the file is gone
 */
export async function findRejectedRows(record: ImportRecord): Promise<RejectedRows | null> {
  if (!(await areWhole(record)) || !(await hasOriginal(record.id))) return null;
  const head = await readHead(record);
  if (head === null || head.headerLine === null) return null;
  return {
    header: head.columns.map(({ column }) => column),
    async *rows() {
      for await (const rejection of readRejections(record.id)) {
        yield { rejection, cells: cellsOfRejected(rejection.text, head.delimiter) };
      }
    },
  };
}

async function readHead(record: ImportRecord) {
  async function* open(): AsyncGenerator<Uint8Array, void, void> {
    yield* await openOriginal(record.id);
  }
  try {
    const opened = await openWithProfile(open, await saidOfFile(record));
    await opened.close();
    return opened.recognition;
  } catch (error) {
    // The mapping by which it was read may be gone, or changed.
    if (error instanceof ImportRefusedError || error instanceof NotFoundError) return null;
    throw error;
  }
}
