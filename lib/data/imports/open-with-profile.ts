import "server-only";
import { ImportRefusedError } from "../../errors.ts";
import type { OpenedImport, ReadOptions } from "../../importers/importer.ts";
import { UnknownTableError } from "../../importers/mapping/unknown-table.ts";
import { openImport } from "../../importers/open-import.ts";
import { openKnownAnswers } from "../surveys/open-known-answers.ts";
import type { ImportRequest } from "./import-outcome.ts";
import { findProfileByHeader } from "./mapping-profiles.ts";

/**
 * Opens a file by the format that knows it, by the profile that was named, or else by a profile that was made for a
 * table with the same columns (which one it was is among the warnings), or as answers, where a table with the same
 * columns was said to hold some.
 * @throws ImportRefusedError as `openImport`
 */
export async function openWithProfile(open: ImportRequest["open"], options: ReadOptions): Promise<OpenedImport> {
  try {
    return await openImport(open(), options);
  } catch (error) {
    if (!(error instanceof UnknownTableError)) throw error;
    const found = error.head === null ? null : await findProfileByHeader(error.head.header);
    if (found !== null) return openImport(open(), { ...options, mapping: found.profile });
    const answers = options.mapping === undefined ? await openAnswers(open, options) : null;
    if (answers === null) throw error;
    return answers;
  }
}

/** What was refused as an unknown table is told as that, whatever else may be wrong with it as answers. */
async function openAnswers(open: ImportRequest["open"], options: ReadOptions): Promise<OpenedImport | null> {
  try {
    return await openKnownAnswers(open, options);
  } catch (error) {
    if (error instanceof ImportRefusedError) return null;
    throw error;
  }
}
