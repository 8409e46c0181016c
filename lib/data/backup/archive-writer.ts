import "server-only";
import { createHash } from "node:crypto";
import { open, rename, rm, stat } from "node:fs/promises";
import { InvalidRequestError, SetupError } from "../../errors.ts";
import { isDiskFull } from "../database/disk-full.ts";
import { entryNames } from "./backup-format.ts";
import { tarBlock, tarHeader, tarPadding } from "./tar-header.ts";

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Adds a file of a size that is known to an archive. */
export type AddEntry = (name: string, size: number, chunks: Chunks) => Promise<void>;

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
}

/**
 * Writes an archive that ends with its own checksum. It has its name only when it is whole and on the disk; whatever
 * fails leaves nothing, and a death a file that ends in `.unfinished`.
 * @returns its size in bytes
 * @throws InvalidRequestError `backup_file_exists`, `file_unreadable`; SetupError `disk_full`
 */
export async function writeArchive(file: string, write: (add: AddEntry) => Promise<void>): Promise<number> {
  if (await exists(file)) throw new InvalidRequestError("backup_file_exists", { file });
  const unfinished = `${file}.unfinished`;
  const handle = await open(unfinished, "w", 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new InvalidRequestError("file_unreadable", { file, reason: error.code ?? "" }, { cause: error });
  });
  const hash = createHash("sha256");
  let size = 0;
  const put = async (chunk: Uint8Array): Promise<void> => {
    hash.update(chunk);
    size += chunk.byteLength;
    await handle.writeFile(chunk);
  };
  const add: AddEntry = async (name, length, chunks) => {
    await put(tarHeader({ name, size: length }, new Date()));
    let written = 0;
    for await (const chunk of chunks) {
      written += chunk.byteLength;
      await put(chunk);
    }
    if (written !== length) throw new Error(`${name} has ${written} bytes in place of ${length}`);
    await put(Buffer.alloc(tarPadding(length)));
  };
  try {
    await write(add);
    const checksum = Buffer.from(hash.copy().digest("hex"));
    await add(entryNames.checksum, checksum.byteLength, [checksum]);
    await put(Buffer.alloc(2 * tarBlock));
    await handle.sync();
    await handle.close();
    await rename(unfinished, file);
    return size;
  } catch (error) {
    await handle.close();
    await rm(unfinished, { force: true });
    throw isDiskFull(error) ? new SetupError("disk_full", {}, { cause: error }) : error;
  }
}
