import { openTextSource } from "./bytes/text-source.ts";
import { isCommentsFile, PostsOfFiles } from "./formats/instaloader-comments/post-of-file.ts";
import type { ImportPart, ImportParts } from "./import-part.ts";
import type { OpenedImport, ReadOptions } from "./importer.ts";
import { looksLikeJson } from "./json/json-layout.ts";
import { openJson } from "./json/open-json.ts";
import { archiveDepthLimit } from "./limits.ts";
import { openParts } from "./open-parts.ts";
import { openTable } from "./open-table.ts";
import { refuse } from "./refuse.ts";
import { type ByteFile, holdFile, isByteFile } from "./unpack/byte-file.ts";
import { gunzip } from "./unpack/gunzip.ts";
import { UnpackedBytes } from "./unpack/inflate.ts";
import { ReadMeter } from "./unpack/meter.ts";
import { detectPacking } from "./unpack/packing.ts";
import { peekBytes } from "./unpack/peek-bytes.ts";
import { unxz } from "./unpack/unxz.ts";
import { readZipDirectory, type ZipEntry } from "./unpack/zip-directory.ts";
import { readZipEntry, shownName } from "./unpack/zip-entry.ts";
import { isWorkbook, listSheets, refuseOtherDocuments } from "./workbook/list-sheets.ts";

/** How deep a file is inside others, and what they have unpacked to so far. */
interface Surroundings {
  readonly depth: number;
  readonly total: UnpackedBytes;
  readonly meter: ReadMeter | null;
  /** Whether an .xz file is being unpacked around it; another one inside would wait for it for ever. */
  readonly isInXz: boolean;
}

const outside = (): Surroundings => ({ depth: 0, total: new UnpackedBytes(), meter: null, isInXz: false });

/** Opens a text: JSON, or else a table. */
async function openText(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  meter: ReadMeter | null,
): Promise<OpenedImport> {
  const source = await openTextSource(chunks, meter === null ? null : () => meter.bytes);
  try {
    return await (looksLikeJson(source.head) ? openJson(source, options) : openTable(source, options));
  } catch (error) {
    await source.close();
    throw error;
  }
}

/**
 * Finds the tables of a file, which may be packed. Archives and workbooks need a `ByteFile`, or are held in memory.
 * @throws ImportRefusedError for what can't be unpacked.
 */
export async function listParts(
  chunks: AsyncIterable<Uint8Array> | ByteFile,
  options: ReadOptions,
  around: Surroundings = outside(),
): Promise<ImportParts> {
  const { head, all, close } = await peekBytes(chunks, 16);
  const packing = detectPacking(head);
  if (packing === null) {
    const part = { name: options.fileName, open: () => openText(all, options, around.meter) };
    return { kind: "file", parts: [part], warnings: [] };
  }
  const isXz = packing === "xz" && !around.isInXz;
  if ((packing === "gzip" || isXz) && around.depth < archiveDepthLimit) {
    const meter = around.meter ?? new ReadMeter();
    const fileName = options.fileName.replace(/\.(?:gz(?:ip)?|xz)$/i, "");
    const packed = around.meter === null ? meter.count(all) : all;
    const inner = (isXz ? unxz : gunzip)(packed, shownName(options.fileName), around.total);
    const inside = { ...around, depth: around.depth + 1, meter, isInXz: isXz || around.isInXz };
    return listParts(inner, { ...options, fileName }, inside);
  }
  if (packing !== "zip") {
    await close();
    refuse("archive_unsupported", { kind: packing });
  }
  let file: ByteFile;
  if (isByteFile(chunks)) {
    await close();
    file = chunks;
  } else file = await holdFile(all);
  return listZip(file, options, around);
}

async function listZip(whole: ByteFile, options: ReadOptions, around: Surroundings): Promise<ImportParts> {
  const meter = around.meter ?? new ReadMeter(whole.size);
  const file = around.meter === null ? meter.watch(whole) : whole;
  const entries = await readZipDirectory(file);
  const consumed = (): number => meter.bytes;
  if (isWorkbook(entries)) return listSheets(file, entries, options, around.total, consumed);
  refuseOtherDocuments(entries);
  if (around.depth > 0) refuse("archive_nested", { name: shownName(options.fileName) });
  const data = commentsLast(entries.filter(isData));
  const isLeftOut = ({ name }: ZipEntry): boolean => !name.endsWith("/") && !isOfSystem(name);
  const others = entries.filter((entry) => !isData(entry) && isLeftOut(entry));
  if (data.length === 0) refuse("archive_without_data", { count: others.length });
  const inside = { ...around, depth: around.depth + 1, meter };
  const names = distinctNames(data.map(({ name }) => shownName(name)));
  const postsOf = openPostsOfFolders();
  const parts = data.map((entry, place): ImportPart => {
    const name = names[place] ?? shownName(entry.name);
    return {
      name,
      async open() {
        const fileName = shownName(entry.name);
        const given = { ...options, fileName, postsOfFiles: postsOf(entry.name) };
        const inner = await listParts(readZipEntry(file, entry, around.total), given, inside);
        return openParts(inner);
      },
    };
  });
  const [other] = others;
  const warnings =
    other === undefined
      ? []
      : [{ code: "archive_files_passed_over", params: { count: others.length, name: shownName(other.name) } }];
  return { kind: "archive", parts, warnings };
}

/** Files of comments after those of the posts to which they belong. */
function commentsLast(entries: readonly ZipEntry[]): ZipEntry[] {
  const isLast = ({ name }: ZipEntry): boolean => isCommentsFile(name);
  return [...entries.filter((entry) => !isLast(entry)), ...entries.filter(isLast)];
}

/** Opens the finding of a folder's posts: files of the same name in two folders are of different accounts. */
function openPostsOfFolders(): (path: string) => PostsOfFiles {
  const folders = new Map<string, PostsOfFiles>();
  return (path) => {
    const folder = path.replace(/(?<![^/\\])[^/\\]*$/, "");
    const posts = folders.get(folder) ?? new PostsOfFiles();
    folders.set(folder, posts);
    return posts;
  };
}

/** Names by which the rows of files in different folders are told apart: a later one of the same name is `a.csv (2)`. */
function distinctNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    let distinct = name;
    for (let number = 2; used.has(distinct); number++) distinct = `${name} (${number})`;
    used.add(distinct);
    return distinct;
  });
}

/** What the file systems of Macs and Windows leave behind in archives. */
function isOfSystem(name: string): boolean {
  return name.startsWith("__MACOSX/") || /^(?:\.|Thumbs\.db$|desktop\.ini$)/i.test(shownName(name));
}

function isData({ name, size }: ZipEntry): boolean {
  return size > 0 && !isOfSystem(name) && /\.(?:csv|tsv|tab|txt|jsonl?|ndjson|xlsx|xlsm|gz|xz|zip)$/i.test(name);
}
