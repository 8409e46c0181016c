import type { ColumnPlan } from "./column-plan.ts";
import { delimiters } from "./table/dialect.ts";
import { normalizeHeader } from "./table/header-names.ts";
import { RecordFramer } from "./table/record-framer.ts";
import { splitCells } from "./table/split-cells.ts";

/**
 * Rejected rows go out as a table with the columns of their file, so that they can be mended and come in again; before
 * them stand our notes (line and reason), whose headers end so.
 */
const mark = " (Akimetrics)";

/** The header of a column of notes. */
export function noteHeader(label: string): string {
  return `${label}${mark}`;
}

/** Whether a column holds notes of ours, and nothing of the file. */
export function isNoteHeader(header: string): boolean {
  return normalizeHeader(header).endsWith(mark.toLowerCase());
}

/** Whether rows were written by us to be mended: their cells have guards against formulas. */
export function holdsMendedRows({ names }: Pick<ColumnPlan, "names">): boolean {
  return names.some(isNoteHeader);
}

/** Cells of a rejected row; one whose quotes are broken is one cell, for a person to part. */
export function cellsOfRejected(text: string, delimiter: string | null): string[] {
  const dialect = { delimiter: delimiters.find((known) => known === delimiter) ?? ",", skipBlanks: true } as const;
  const framer = new RecordFramer(dialect);
  framer.push(text);
  framer.finish();
  const record = framer.next();
  if (record === null || record.problem !== null || record.text.length < text.trimEnd().length) return [text];
  return splitCells(record.text, dialect);
}
