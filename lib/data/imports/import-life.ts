import "server-only";
import { Prisma } from "#prisma/generated/client.ts";
import { InvalidRequestError } from "../../errors.ts";
import type { DateOrder } from "../../importers/cells/date-text.ts";
import { getDatabase } from "../database/db.ts";
import { addJob } from "../jobs/add-job.ts";
import { expectRoom } from "./expect-room.ts";
import { getImport, type ImportOptions, type ImportState } from "./import-record.ts";
import { refuseOpenDateOrder } from "./open-date-order.ts";
import { openOriginal } from "./originals.ts";
import { removeUpload, storeUpload } from "./upload-store.ts";

/** Registers a file that a command is about to take in itself. */
export async function createImport(
  file: { fileName: string; fileSize: number; fileHash: string },
  options: ImportOptions,
): Promise<number> {
  const row = await getDatabase().prisma.import.create({ data: { ...file, state: "running", options } });
  return row.id;
}

/**
 * Takes an upload as it arrives and queues its preview.
 * @param createdById the person who sent it
 * @returns the import's number
 * @throws SetupError `disk_full`
 */
export async function createUpload(
  fileName: string,
  options: ImportOptions,
  chunks: AsyncIterable<Uint8Array>,
  createdById: string | null = null,
): Promise<number> {
  expectRoom(0);
  const { prisma } = getDatabase();
  const { id } = await prisma.import.create({
    data: { fileName: fileName.replaceAll("\0", "").slice(0, 500), fileSize: 0, fileHash: "", options, createdById },
  });
  try {
    const { size, hash } = await storeUpload(id, chunks);
    await prisma.import.update({ where: { id }, data: { fileSize: size, fileHash: hash, state: "previewing" } });
  } catch (error) {
    await prisma.import.delete({ where: { id } });
    throw error;
  }
  await addJob("preview-import", { importId: id });
  return id;
}

/**
 * Reads the kept file of an import again, as a new import that a person previews and confirms. Its counts were true when
 * they were the first time, so that an old file read again does not outweigh newer ones. Returns its number.
 */
export async function importAgain(id: number, createdById: string | null = null): Promise<number> {
  const { fileName, options: given, capturedAt } = await getImport(id);
  const options = capturedAt === null ? given : { capturedAt: capturedAt.toISOString(), ...given };
  return createUpload(fileName, options, await openOriginal(id), createdById);
}

/** Moves an import from one of some states to another; refuses when it is in none of them. */
async function move(
  id: number,
  from: readonly ImportState[],
  data: Prisma.ImportUpdateManyMutationInput & { state: ImportState },
): Promise<void> {
  const { count } = await getDatabase().prisma.import.updateMany({ where: { id, state: { in: [...from] } }, data });
  if (count === 1) return;
  const { state } = await getImport(id);
  throw new InvalidRequestError("import_state", { state });
}

/** Looks at the file again with other options: another account or time zone. */
export async function previewAgain(id: number, options: ImportOptions): Promise<void> {
  await move(id, ["ready", "refused", "failed"], {
    state: "previewing",
    options,
    progressBytes: 0,
    errorCode: null,
    errorParams: Prisma.DbNull,
  });
  await addJob("preview-import", { importId: id });
}

/** Looks at the file again, with the order of day and month that a person says its dates have. */
export async function answerDateOrder(id: number, dateOrder: DateOrder): Promise<void> {
  await previewAgain(id, { ...(await getImport(id)).options, dateOrder });
}

/**
 * A person says yes to the preview; a worker takes the file in.
 * @throws InvalidRequestError `import_state`, ImportRefusedError `date_order_needed`
 */
export async function confirmImport(id: number): Promise<void> {
  refuseOpenDateOrder((await getImport(id)).preview?.warnings ?? []);
  await move(id, ["ready"], { state: "queued", progressBytes: 0 });
  await addJob("run-import", { importId: id });
}

/** Asks a running import to stop; one that has not begun stops at once. */
export async function cancelImport(id: number): Promise<void> {
  const { count } = await getDatabase().prisma.import.updateMany({
    where: { id, state: "queued" },
    data: { state: "cancelled", finishedAt: new Date() },
  });
  if (count === 1) await removeUpload(id);
  else await move(id, ["running", "previewing"], { state: "cancelling" });
}

/** A person takes an import back; a worker does it. */
export async function requestUndo(id: number): Promise<void> {
  if ((await getImport(id)).isDemo) throw new InvalidRequestError("demo_not_undone");
  await move(id, ["done"], { state: "undoing", errorCode: null, errorParams: Prisma.DbNull });
  await addJob("undo-import", { importId: id });
}

/** Throws away a file that was not taken in. */
export async function discardImport(id: number): Promise<void> {
  await move(id, ["uploaded", "ready", "refused", "failed"], {
    state: "discarded",
    preview: Prisma.DbNull,
    finishedAt: new Date(),
  });
  await removeUpload(id);
}
