import "server-only";
import { createHash } from "node:crypto";
import { mkdir, open, rm, stat } from "node:fs/promises";
import path from "node:path";
import { getEnv } from "../../env.ts";
import { InvalidRequestError, SetupError } from "../../errors.ts";
import type { ByteFile } from "../../importers/unpack/byte-file.ts";
import { isDiskFull } from "../database/disk-full.ts";
import { openSealed, writeSealed } from "./sealed-file.ts";

/** Largest file that is taken by web. */
export const uploadLimitBytes = 2 * 1024 ** 3;

/** Files wait under their import's number, never under a name that a stranger chose, and sealed: they name people. */
function uploadPath(importId: number): string {
  return path.join(path.resolve(getEnv().AKIMETRICS_DATA), "uploads", `${importId}.upload.aes`);
}

/**
 * Writes an upload to disk as it arrives, sealed, up to `limit` bytes.
 * @returns size in bytes and SHA-256 in hexadecimal of what arrived
 * @throws InvalidRequestError `file_too_large` { limit }, SetupError `disk_full`; what was written is removed then, as
 * after any failure
 */
export async function storeUpload(
  importId: number,
  chunks: AsyncIterable<Uint8Array>,
  limit = uploadLimitBytes,
): Promise<{ size: number; hash: string }> {
  const target = uploadPath(importId);
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  const hash = createHash("sha256");
  let size = 0;
  async function* counted(): AsyncGenerator<Uint8Array, void, void> {
    for await (const chunk of chunks) {
      size += chunk.byteLength;
      if (size > limit) throw new InvalidRequestError("file_too_large", { limit });
      hash.update(chunk);
      yield chunk;
    }
  }
  const file = await open(target, "w", 0o600);
  try {
    await writeSealed(file, counted());
    await file.sync();
  } catch (error) {
    await file.close();
    await rm(target, { force: true });
    throw isDiskFull(error) ? new SetupError("disk_full", {}, { cause: error }) : error;
  }
  await file.close();
  return { size, hash: hash.digest("hex") };
}

/** Opens a waiting upload, to be read from its start or from any place. */
export function openUpload(importId: number): ByteFile {
  return openSealed(uploadPath(importId));
}

/** Whether the file of an import is still there. */
export async function hasUpload(importId: number): Promise<boolean> {
  return stat(uploadPath(importId)).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
}

/** Removes the file of an import; it may be gone already. */
export async function removeUpload(importId: number): Promise<void> {
  await rm(uploadPath(importId), { force: true });
}
