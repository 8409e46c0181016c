import type { CellValue } from "./csv.ts";

/** How a column's values are written in a workbook. */
export type ColumnKind = "text" | "integer" | "decimal" | "share" | "date" | "instant";

/** A column with its header in the reader's language. */
export interface ExportColumn {
  readonly header: string;
  readonly kind: ColumnKind;
}

/** What a reader has to know of a table: label and value, for the workbook's last sheet. */
export type AboutLine = readonly [label: string, value: string];

/** A table on its way out. Rows may be made one after another, so that any number of them can be written. */
export interface ExportTable {
  /** Name of the file, without its ending. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: AsyncIterable<readonly CellValue[]> | Iterable<readonly CellValue[]>;
  readonly about: readonly AboutLine[];
  /** Further tables that a workbook holds on sheets of their own; CSV is the first table alone. */
  readonly sheets?: readonly ExportSheet[];
}

/** A table beside the first one of a workbook. */
export interface ExportSheet {
  readonly title: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}
