import { InvalidRequestError } from "#lib/errors.ts";
import { normalizeHeader } from "../table/header-names.ts";
import { ownCsvRecords } from "../table/own-csv-records.ts";
import { withoutGuards } from "../table/without-guards.ts";
import { type RegisterColumn, registerColumns, registerRowLimit } from "./register-columns.ts";

/** A row of the register as it stands in the file: trimmed texts, null where a cell is blank or its column absent. */
export interface RegisterRow {
  readonly line: number;
  readonly cells: Readonly<Record<RegisterColumn, string | null>>;
}

function textOf(cell: string | undefined): string | null {
  const text = withoutGuards(cell ?? "")
    .normalize("NFC")
    .trim();
  return text === "" ? null : text;
}

/**
 * Reads the register from a CSV as it is exported, in any order of columns and with any usual delimiter.
 * @throws InvalidRequestError `register_malformed`, `register_too_large`, `control_character`
 */
export function readRegister(text: string): RegisterRow[] {
  const [header, ...records] = ownCsvRecords(text.replace(/^\ufeff/, ""));
  const names = (header?.cells ?? []).map(normalizeHeader);
  const places = new Map(registerColumns.map((column) => [column, names.indexOf(normalizeHeader(column))]));
  for (const column of ["platform", "handle"] as const) {
    if ((places.get(column) ?? -1) < 0) throw new InvalidRequestError("register_malformed", { reason: column });
  }
  if (records.length > registerRowLimit)
    throw new InvalidRequestError("register_too_large", { most: registerRowLimit });
  return records.map(({ line, cells }) => {
    const read = registerColumns.map((column) => [column, textOf(cells[places.get(column) ?? -1])] as const);
    for (const [column, cell] of read) {
      if (cell !== null && /\p{Cc}/u.test(cell))
        throw new InvalidRequestError("control_character", { parameter: column });
    }
    return { line, cells: Object.fromEntries(read) as Record<RegisterColumn, string | null> };
  });
}
