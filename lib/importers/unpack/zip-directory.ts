import iconv from "iconv-lite";
import { archiveDirectoryLimit, archiveEntryLimit } from "../limits.ts";
import { refuse } from "../refuse.ts";
import { type ByteFile, readBytes } from "./byte-file.ts";

/** One file inside a zip archive, as its directory tells it. The name is for reading only, never a path. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the local header stands in the file. */
  readonly offset: number;
}

const endMark = 0x06054b50;
const end64Mark = 0x06064b50;
const locator64Mark = 0x07064b50;
const entryMark = 0x02014b50;
const unsaid = 0xffffffff;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function damaged(): never {
  refuse("archive_damaged", { name: "zip" });
}

interface Directory {
  readonly entries: number;
  readonly start: number;
  readonly size: number;
}

/** Finds the directory, which stands at the end of the file, with sizes of 64 bits where they are needed. */
async function findDirectory(file: ByteFile): Promise<Directory> {
  const tailStart = Math.max(0, file.size - 65_557);
  const tail = await readBytes(file, tailStart, file.size);
  const view = viewOf(tail);
  for (let at = tail.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== endMark || at + 22 + view.getUint16(at + 20, true) > tail.length) continue;
    const entries = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const start = view.getUint32(at + 16, true);
    if (entries !== 0xffff && size !== unsaid && start !== unsaid) {
      // Archives may have something in front of them; then places are counted from where they begin.
      const before = Math.max(0, tailStart + at - size - start);
      return { entries, size, start: start + before };
    }
    return readDirectory64(file, tailStart + at);
  }
  return damaged();
}

async function readDirectory64(file: ByteFile, end: number): Promise<Directory> {
  const locator = viewOf(await readBytes(file, Math.max(0, end - 20), end));
  if (locator.byteLength < 20 || locator.getUint32(0, true) !== locator64Mark) return damaged();
  const at = Number(locator.getBigUint64(8, true));
  const view = viewOf(await readBytes(file, at, at + 56));
  if (view.byteLength < 56 || view.getUint32(0, true) !== end64Mark) return damaged();
  return {
    entries: Number(view.getBigUint64(32, true)),
    size: Number(view.getBigUint64(40, true)),
    start: Number(view.getBigUint64(48, true)),
  };
}

/** Sizes and place beyond 32 bits, in the order in which the entry leaves them out. */
function readExtra64(view: DataView, from: number, to: number, sizes: [number, number, number]): void {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let value = at + 4;
    for (const [i, size] of sizes.entries()) {
      if (size !== unsaid || value + 8 > to) continue;
      sizes[i] = Number(view.getBigUint64(value, true));
      value += 8;
    }
  }
}

function readName(bytes: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // What Windows writes where its language is Russian or Kazakh.
    return iconv.decode(bytes, "cp866");
  }
}

/**
 * Reads what a zip archive holds.
 * @throws ImportRefusedError where it is damaged or holds too many files.
 */
export async function readZipDirectory(file: ByteFile): Promise<ZipEntry[]> {
  const { entries: count, start, size } = await findDirectory(file);
  if (count > archiveEntryLimit) refuse("archive_too_many", { count, limit: archiveEntryLimit });
  if (size > archiveDirectoryLimit || start + size > file.size) return damaged();
  const bytes = await readBytes(file, start, start + size);
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= bytes.length && entries.length < count; ) {
    if (view.getUint32(at, true) !== entryMark) return damaged();
    const flags = view.getUint16(at + 8, true);
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const end = extraEnd + view.getUint16(at + 32, true);
    if (end > bytes.length) return damaged();
    const sizes: [number, number, number] = [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ];
    readExtra64(view, nameEnd, extraEnd, sizes);
    entries.push({
      name: readName(bytes.subarray(at + 46, nameEnd), (flags & 0x800) !== 0),
      isEncrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: sizes[1],
      size: sizes[0],
      offset: sizes[2],
    });
    at = end;
  }
  return entries.length === count ? entries : damaged();
}
