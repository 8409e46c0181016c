import "server-only";
import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { InvalidRequestError } from "../../errors.ts";
import { entryNames } from "./backup-format.ts";
import { parseTarHeader, type TarEntry, tarBlock, tarPadding } from "./tar-header.ts";

const chunkLength = 1024 ** 2;

/** A file in an archive and where its content begins. */
export interface ArchiveEntry extends TarEntry {
  readonly at: number;
}

/** An archive whose checksum was found right. */
export interface Archive {
  readonly entries: readonly ArchiveEntry[];
  /** The content of an entry, piece by piece. */
  read: (entry: ArchiveEntry) => AsyncGenerator<Buffer, void, void>;
  close: () => Promise<void>;
}

async function* readStretch(handle: FileHandle, at: number, length: number): AsyncGenerator<Buffer, void, void> {
  for (let done = 0; done < length; ) {
    const wanted = Math.min(chunkLength, length - done);
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(wanted), 0, wanted, at + done);
    if (bytesRead === 0) throw new InvalidRequestError("backup_damaged");
    done += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

async function listEntries(handle: FileHandle): Promise<ArchiveEntry[]> {
  const { size: total } = await handle.stat();
  const entries: ArchiveEntry[] = [];
  for (let at = 0; at + tarBlock <= total; ) {
    const block = Buffer.alloc(tarBlock);
    await handle.read(block, 0, tarBlock, at);
    const header = parseTarHeader(block);
    if (header === null) break;
    entries.push({ ...header, at: at + tarBlock });
    at += tarBlock + header.size + tarPadding(header.size);
  }
  return entries;
}

/** Whether the last entry is the SHA-256 of everything before it. */
async function isWhole(handle: FileHandle, entries: readonly ArchiveEntry[]): Promise<boolean> {
  const last = entries.at(-1);
  if (last?.name !== entryNames.checksum) return false;
  const hash = createHash("sha256");
  for await (const chunk of readStretch(handle, 0, last.at - tarBlock)) hash.update(chunk);
  let said = "";
  for await (const chunk of readStretch(handle, last.at, last.size)) said += chunk.toString("latin1");
  return said === hash.digest("hex");
}

/**
 * Opens an archive that `writeArchive` wrote, after reading all of it.
 * @throws InvalidRequestError `file_unreadable`, `backup_damaged` for one that was cut off, changed, or is none
 */
export async function openArchive(file: string): Promise<Archive> {
  const handle = await open(file, "r").catch((error: NodeJS.ErrnoException) => {
    throw new InvalidRequestError("file_unreadable", { file, reason: error.code ?? "" }, { cause: error });
  });
  try {
    const entries = await listEntries(handle);
    if (!(await isWhole(handle, entries))) throw new InvalidRequestError("backup_damaged");
    return { entries, read: ({ at, size }) => readStretch(handle, at, size), close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}
