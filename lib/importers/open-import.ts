import type { OpenedImport, ReadOptions } from "./importer.ts";
import { listParts } from "./list-parts.ts";
import { openParts } from "./open-parts.ts";
import type { ByteFile } from "./unpack/byte-file.ts";

/**
 * Recognises a file and opens it for reading once, front to back, in batches with flat memory.
 * `chunks` are the bytes of the file in any pieces. Archives and workbooks have to be read from several places:
 * a `ByteFile` lets that happen in the file, a mere stream of them is held in memory, up to a limit.
 * @throws ImportRefusedError with a code of `refusalCodes`, here or (`quotes_broken`, `archive_…`) from `batches()`.
 */
export async function openImport(
  chunks: AsyncIterable<Uint8Array> | ByteFile,
  options: ReadOptions,
): Promise<OpenedImport> {
  return openParts(await listParts(chunks, options));
}
