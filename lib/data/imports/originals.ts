import "server-only";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { getEnv } from "../../env.ts";
import { NotFoundError } from "../../errors.ts";
import { installationKey } from "../installation/installation-key.ts";

// A file is: initialisation vector, AES-256-GCM of the gzipped original, authentication tag.
const vectorLength = 12;
const tagLength = 16;
const dayMs = 86_400_000;
/** Bytes that are packed at once: each piece is a trip to another thread and back, beside an import that wants both. */
const packedAtOnce = 256 * 1024;

function originalsFolder(): string {
  return path.join(path.resolve(getEnv().AKIMETRICS_DATA), "originals");
}

function originalPath(importId: number): string {
  return path.join(originalsFolder(), `${importId}.gz.aes`);
}

/** The same bytes in fewer pieces. */
async function* gathered(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    waiting.push(chunk);
    length += chunk.byteLength;
    if (length < packedAtOnce) continue;
    yield Buffer.concat(waiting, length);
    waiting = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(waiting, length);
}

/** Keeps the file of an import, encrypted: exports can name private people. Does nothing where none are to be kept. */
export async function keepOriginal(importId: number, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  if (getEnv().ORIGINALS_DAYS === 0) return;
  const target = originalPath(importId);
  const unfinished = `${target}.unfinished`;
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  const vector = randomBytes(vectorLength);
  const cipher = createCipheriv("aes-256-gcm", await installationKey(), vector);
  async function* framed(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
    yield vector;
    yield* source;
    yield cipher.getAuthTag();
  }
  try {
    await pipeline(
      gathered(chunks),
      createGzip({ level: 1, chunkSize: packedAtOnce }),
      cipher,
      framed,
      createWriteStream(unfinished, { mode: 0o600, flush: true }),
    );
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await rename(unfinished, target);
}

/**
 * Opens the kept file of an import from its start. A file that was changed, or a key that is another one, fails at
 * the end of the stream at the latest.
 * @throws NotFoundError `original_gone`
 */
export async function openOriginal(importId: number): Promise<AsyncIterable<Uint8Array>> {
  const file = originalPath(importId);
  if (!(await hasOriginal(importId))) throw new NotFoundError("original_gone", { import: importId });
  const handle = await open(file, "r");
  const { size } = await handle.stat();
  const vector = Buffer.alloc(vectorLength);
  const tag = Buffer.alloc(tagLength);
  await handle.read(vector, 0, vectorLength, 0);
  await handle.read(tag, 0, tagLength, size - tagLength);
  await handle.close();
  const decipher = createDecipheriv("aes-256-gcm", await installationKey(), vector).setAuthTag(tag);
  const encrypted = createReadStream(file, { start: vectorLength, end: size - tagLength - 1 });
  const plain = createGunzip();
  // A failure anywhere in the chain ends `plain` with it, which is where the reader meets it.
  pipeline(encrypted, decipher, plain).catch((error: Error) => plain.destroy(error));
  return plain;
}

/** Whether the file of an import is kept. */
export async function hasOriginal(importId: number): Promise<boolean> {
  return stat(originalPath(importId)).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
}

/** Removes the kept file of an import; it may be gone already. */
export async function removeOriginal(importId: number): Promise<void> {
  await rm(originalPath(importId), { force: true });
}

/** The kept files of all imports, by name. */
export async function listOriginals(): Promise<{ name: string; path: string }[]> {
  const names = await readdir(originalsFolder()).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const kept = names.filter((name) => name.endsWith(".gz.aes")).sort();
  return kept.map((name) => ({ name, path: path.join(originalsFolder(), name) }));
}

/** Removes kept files that are older than the setting ORIGINALS_DAYS allows, and what a dead process left half-written. */
export async function removeOldOriginals(now: Date): Promise<void> {
  const names = await readdir(originalsFolder()).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  for (const name of names) {
    const file = path.join(originalsFolder(), name);
    const ageDays = (now.getTime() - (await stat(file)).mtimeMs) / dayMs;
    const limit = name.endsWith(".unfinished") ? 1 : getEnv().ORIGINALS_DAYS;
    if (ageDays > limit) await rm(file, { force: true });
  }
}
