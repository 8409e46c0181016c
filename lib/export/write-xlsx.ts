import writeXlsxFile, { type CellObject, type SheetData } from "write-excel-file/node";
import { InvalidRequestError } from "#lib/errors.ts";
import { type CellValue, neutralise } from "./csv.ts";
import type { ColumnKind, ExportColumn, ExportSheet, ExportTable } from "./export-table.ts";

/** A workbook is made in memory, so it has an end that CSV has not. */
export const mostXlsxRows = 50_000;
/** Excel's own limit for the text of a cell. */
const longestText = 32_767;
const widest = 60;

const formats: Readonly<Record<ColumnKind, string | null>> = {
  text: null,
  integer: "#,##0",
  decimal: "#,##0.00",
  share: "0.0%",
  date: "yyyy-mm-dd",
  instant: "yyyy-mm-dd hh:mm",
};

function cellOf(value: CellValue, kind: ColumnKind): CellObject | null {
  if (value === null) return null;
  const format = formats[kind];
  if (typeof value === "number") return { value, type: Number, ...(format && { format }) };
  if (typeof value === "boolean") return { value, type: Boolean };
  if (kind === "date" || kind === "instant") {
    // A day is midnight UTC, which the writer takes for the day of the sheet.
    return { value: new Date(kind === "date" ? `${value}T00:00:00Z` : value), type: Date, ...(format && { format }) };
  }
  return { value: neutralise(value).slice(0, longestText), type: String };
}

/** Column widths by what the header and the first rows hold. */
function widthsOf(columns: readonly ExportColumn[], rows: readonly (readonly CellValue[])[]): { width: number }[] {
  return columns.map(({ header, kind }, index) => {
    const lengths = rows.slice(0, 200).map((row) => (kind === "text" ? String(row[index] ?? "").length : 12));
    return { width: Math.min(widest, Math.max(header.length, ...lengths) + 2) };
  });
}

/**
 * A table as a workbook: the table with real numbers and dates and text ids, further tables on sheets of their own,
 * and a last sheet that says what it is.
 * @param aboutTitle name of the last sheet
 * @throws InvalidRequestError `too_many_rows`
 */
export async function xlsxOf(table: ExportTable, aboutTitle: string): Promise<Buffer> {
  const rows: (readonly CellValue[])[] = [];
  for await (const row of table.rows) {
    rows.push(row);
    if (rows.length > mostXlsxRows)
      throw new InvalidRequestError("too_many_rows", { rows: rows.length, most: mostXlsxRows });
  }
  const bold = (value: string): CellObject => ({ value: neutralise(value), type: String, fontWeight: "bold" });
  const sheetOf = ({ title, columns, rows: own }: ExportSheet, name = sheetNameOf(title)) => {
    const cells = own.map((row) => columns.map(({ kind }, index) => cellOf(row[index] ?? null, kind)));
    const data: SheetData = [columns.map(({ header }) => bold(header)), ...cells];
    return { data, sheet: name, columns: widthsOf(columns, own), stickyRowsCount: 1 };
  };
  const about: SheetData = table.about.map(([label, value]) => [
    bold(label),
    { value: neutralise(value).slice(0, longestText), type: String, wrap: true },
  ]);
  return writeXlsxFile([
    sheetOf({ title: table.title, columns: table.columns, rows }),
    ...(table.sheets ?? []).map((sheet, place) => sheetOf(sheet, sheetNameOf(`${place + 2}. ${sheet.title}`))),
    { data: about, sheet: sheetNameOf(aboutTitle), columns: [{ width: 28 }, { width: 90 }] },
  ]).toBuffer();
}

/** A name that Excel takes for a sheet: at most 31 characters, none of `[]:*?/\`. */
function sheetNameOf(title: string): string {
  return title
    .replace(/[[\]:*?/\\]/g, " ")
    .slice(0, 31)
    .trim();
}
