import { refuse } from "../refuse.ts";
import { type ByteFile, readBytes } from "./byte-file.ts";
import { crc32 } from "./crc32.ts";
import { inflate, type UnpackedBytes } from "./inflate.ts";
import type { ZipEntry } from "./zip-directory.ts";

const headerMark = 0x04034b50;

/** Name of a file inside an archive, short and on one line, for messages. */
export function shownName(name: string): string {
  const last = name.split(/[/\\]/).findLast((part) => part !== "" && part !== "..") ?? name;
  return last.replace(/\p{C}/gu, "").slice(0, 150);
}

/**
 * The bytes of a file inside a zip archive. Sizes are those of the directory, so that entries written as a
 * stream (their own header says 0) are read like any other; at the end length and checksum are compared.
 * @throws ImportRefusedError where it is encrypted, packed in an uncommon way, or damaged.
 */
export async function* readZipEntry(
  file: ByteFile,
  entry: ZipEntry,
  total: UnpackedBytes,
): AsyncGenerator<Uint8Array, void, void> {
  const name = shownName(entry.name);
  if (entry.isEncrypted) refuse("archive_encrypted", { name });
  if (entry.method !== 0 && entry.method !== 8) refuse("archive_unsupported", { kind: `zip (${entry.method})` });
  const header = await readBytes(file, entry.offset, entry.offset + 30);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (header.length < 30 || view.getUint32(0, true) !== headerMark) refuse("archive_damaged", { name });
  const start = entry.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const packed = file.slice(start, start + entry.packedSize);
  let crc = 0;
  let size = 0;
  for await (const chunk of entry.method === 0 ? packed : inflate(packed, "deflate-raw", name, total)) {
    crc = crc32(chunk, crc);
    size += chunk.length;
    if (size > entry.size) refuse("archive_damaged", { name });
    yield chunk;
  }
  if (size !== entry.size || crc !== entry.crc) refuse("archive_damaged", { name });
}
