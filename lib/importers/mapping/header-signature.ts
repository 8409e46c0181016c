import { isNoteHeader } from "../mended-rows.ts";
import { normalizeHeader } from "../table/header-names.ts";

/**
 * What two files of one kind share: the names of their columns, whatever their order, case and blanks.
 * A text without a limit of length, compared for equality only.
 */
export function headerSignatureOf(header: readonly string[]): string {
  const names = header.map(normalizeHeader).filter((name) => name !== "" && !isNoteHeader(name));
  return JSON.stringify([...names].sort());
}
