import "server-only";
import type { OpenedImport, ReadOptions } from "../../importers/importer.ts";
import { UnknownTableError } from "../../importers/mapping/unknown-table.ts";
import { openImport } from "../../importers/open-import.ts";
import type { ImportRequest } from "./import-outcome.ts";
import { findProfileByHeader } from "./mapping-profiles.ts";

/**
 * Opens a file by the format that knows it, by the profile that was named, or else by a profile that was made for a
 * table with the same columns; which one it was is among the warnings.
 * @throws ImportRefusedError as `openImport`
 */
export async function openWithProfile(open: ImportRequest["open"], options: ReadOptions): Promise<OpenedImport> {
  try {
    return await openImport(open(), options);
  } catch (error) {
    if (!(error instanceof UnknownTableError) || error.head === null) throw error;
    const found = await findProfileByHeader(error.head.header);
    if (found === null) throw error;
    return openImport(open(), { ...options, mapping: found.profile });
  }
}
