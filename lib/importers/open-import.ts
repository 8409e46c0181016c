import { openTextSource } from "./bytes/text-source.ts";
import type { OpenedImport, ReadOptions } from "./importer.ts";
import { looksLikeJson } from "./json/json-layout.ts";
import { openJson } from "./json/open-json.ts";
import { openTable } from "./open-table.ts";

/**
 * Recognises a file and opens it for reading once, front to back, in batches with flat memory.
 * `chunks` are the bytes of the file in any pieces.
 * @throws ImportRefusedError with a code of `refusalCodes`, here or (`quotes_broken`) from `batches()`.
 */
export async function openImport(chunks: AsyncIterable<Uint8Array>, options: ReadOptions): Promise<OpenedImport> {
  const source = await openTextSource(chunks);
  try {
    return await (looksLikeJson(source.head) ? openJson(source, options) : openTable(source, options));
  } catch (error) {
    await source.close();
    throw error;
  }
}
