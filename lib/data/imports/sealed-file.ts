import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { statSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { SetupError } from "../../errors.ts";
import type { ByteFile } from "../../importers/unpack/byte-file.ts";
import { installationKey } from "../installation/installation-key.ts";

// A file is: salt, then pieces of 64 KiB (the last one shorter), each AES-256-GCM with its own tag. The key is this
// file's alone, by HKDF from the installation's; a piece's vector is its number and whether it is the last.
const saltLength = 32;
const tagLength = 16;
const pieceLength = 64 * 1024;
const sealedLength = pieceLength + tagLength;
const piecesAtOnce = 8;
/** Each piece is made as three buffers. */
const buffersAtOnce = 3 * piecesAtOnce;

async function keyOf(salt: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(hkdfSync("sha256", await installationKey(), salt, "akimetrics upload", 32));
}

function vectorOf(number: number, isLast: boolean): Buffer {
  const vector = Buffer.alloc(12);
  vector.writeUInt32BE(number, 4);
  vector.writeUInt8(isLast ? 1 : 0, 11);
  return vector;
}

function sealPiece(key: Uint8Array, number: number, isLast: boolean, plain: Uint8Array): Buffer[] {
  const cipher = createCipheriv("aes-256-gcm", key, vectorOf(number, isLast));
  return [cipher.update(plain), cipher.final(), cipher.getAuthTag()];
}

function openPiece(key: Uint8Array, number: number, isLast: boolean, sealed: Buffer): Buffer {
  if (sealed.byteLength < tagLength) throw new SetupError("upload_damaged");
  const decipher = createDecipheriv("aes-256-gcm", key, vectorOf(number, isLast), { authTagLength: tagLength });
  decipher.setAuthTag(sealed.subarray(sealed.byteLength - tagLength));
  const plain = decipher.update(sealed.subarray(0, sealed.byteLength - tagLength));
  try {
    decipher.final();
  } catch (cause) {
    throw new SetupError("upload_damaged", {}, { cause });
  }
  return plain;
}

/** Writes what comes as a sealed file, in pieces as they fill up. The caller opens, syncs and closes. */
export async function writeSealed(handle: FileHandle, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const salt = randomBytes(saltLength);
  const key = await keyOf(salt);
  await handle.writeFile(salt);
  const piece = Buffer.alloc(pieceLength);
  let [filled, number] = [0, 0];
  let ready: Buffer[] = [];
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.byteLength; ) {
      // A full piece waits for the next byte, since the last one is sealed as such.
      if (filled === pieceLength) {
        ready.push(...sealPiece(key, number++, false, piece));
        filled = 0;
      }
      const taken = Math.min(pieceLength - filled, chunk.byteLength - at);
      piece.set(chunk.subarray(at, at + taken), filled);
      filled += taken;
      at += taken;
    }
    if (ready.length < buffersAtOnce) continue;
    await handle.writeFile(Buffer.concat(ready));
    ready = [];
  }
  ready.push(...sealPiece(key, number, true, piece.subarray(0, filled)));
  await handle.writeFile(Buffer.concat(ready));
}

/** Fills `buffer` with what stands in the file from `at` on. */
async function readFully(handle: FileHandle, at: number, buffer: Buffer): Promise<Buffer> {
  for (let done = 0; done < buffer.byteLength; ) {
    const { bytesRead } = await handle.read(buffer, done, buffer.byteLength - done, at + done);
    if (bytesRead === 0) throw new SetupError("upload_damaged");
    done += bytesRead;
  }
  return buffer;
}

/** Bytes of the plain text from `start` up to `end`, opened and authenticated piece by piece. */
async function* readPlain(path: string, start: number, end: number): AsyncGenerator<Uint8Array, void, void> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    const count = pieceCount(size);
    // Even of nothing there is one piece.
    if (count < 1) throw new SetupError("upload_damaged");
    const until = Math.min(count, Math.ceil(end / pieceLength));
    const key = await keyOf(await readFully(handle, 0, Buffer.alloc(saltLength)));
    // Read into again and again: what is handed out are the opened pieces.
    const pieces = Buffer.allocUnsafe(piecesAtOnce * sealedLength);
    for (let number = Math.floor(start / pieceLength); number < until; ) {
      const next = Math.min(until, number + piecesAtOnce);
      const from = saltLength + number * sealedLength;
      const length = Math.min(saltLength + next * sealedLength, size) - from;
      const sealed = await readFully(handle, from, pieces.subarray(0, length));
      for (let at = 0; number < next; number += 1, at += sealedLength) {
        const plain = openPiece(key, number, number === count - 1, sealed.subarray(at, at + sealedLength));
        const begins = number * pieceLength;
        yield plain.subarray(Math.max(0, start - begins), Math.min(plain.byteLength, end - begins));
      }
    }
  } finally {
    await handle.close();
  }
}

function pieceCount(size: number): number {
  return Math.ceil((size - saltLength) / sealedLength);
}

/**
 * A sealed file as what was sealed: read from its start, or from any place, as archives and workbooks need. A piece
 * that was changed, moved or cut off, or sealed with another key, is never handed out.
 * @throws while it is read, SetupError `upload_damaged`
 */
export function openSealed(path: string): ByteFile {
  const plainSize = (): number => {
    const { size } = statSync(path);
    return Math.max(0, size - saltLength - pieceCount(size) * tagLength);
  };
  return {
    get size() {
      return plainSize();
    },
    slice: (start, end) => readPlain(path, start, end),
    [Symbol.asyncIterator]: () => readPlain(path, 0, Number.POSITIVE_INFINITY),
  };
}
