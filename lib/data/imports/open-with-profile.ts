import "server-only";
import { ImportRefusedError } from "../../errors.ts";
import type { OpenedImport, ReadOptions } from "../../importers/importer.ts";
import { readTableHead, type TableHead } from "../../importers/mapping/table-head.ts";
import { openImport } from "../../importers/open-import.ts";
import { findProfileByHeader } from "../mapping-profiles.ts";
import type { ImportRequest } from "./import-outcome.ts";

/** The top of a table that no format knows; null where the file is no plain table. */
export async function findHeadOf(open: ImportRequest["open"]): Promise<TableHead | null> {
  try {
    return await readTableHead(open());
  } catch (error) {
    if (error instanceof ImportRefusedError) return null;
    throw error;
  }
}

/**
 * Opens a file by the format that knows it, by the profile that was named, or else by a profile that was made for a
 * table with the same columns; which one it was is among the warnings.
 * @throws ImportRefusedError as `openImport`
 */
export async function openWithProfile(open: ImportRequest["open"], options: ReadOptions): Promise<OpenedImport> {
  try {
    return await openImport(open(), options);
  } catch (error) {
    if (!(error instanceof ImportRefusedError) || error.code !== "format_unknown") throw error;
    const head = await findHeadOf(open);
    const found = head === null ? null : await findProfileByHeader(head.header);
    if (found === null) throw error;
    return openImport(open(), { ...options, mapping: found.profile });
  }
}
