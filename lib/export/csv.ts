/** CSV after RFC 4180, readable by programs and harmless in spreadsheets. */

/** A value of a table: text, number, truth, or unknown. */
export type CellValue = string | number | boolean | null;

/** How a file is written. */
export interface CsvDialect {
  readonly delimiter: "," | ";";
  readonly decimalMark: "." | ",";
  /** Whether the file begins with the mark by which Excel recognises UTF-8. */
  readonly byteOrderMark: boolean;
}

/** For programs: comma, decimal point, no mark. */
export const machineDialect: CsvDialect = { delimiter: ",", decimalMark: ".", byteOrderMark: false };
/** For people: the same with the mark. */
export const pageDialect: CsvDialect = { ...machineDialect, byteOrderMark: true };
/** For an Excel set to Kazakh or Russian, which opens semicolons and decimal commas by a double click. */
export const excelDialect: CsvDialect = { delimiter: ";", decimalMark: ",", byteOrderMark: true };

const byteOrderMark = "\uFEFF";
/** Signs that begin a formula, also in the wide form that Excel takes for the same. */
const startsFormula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * Text that a spreadsheet would run as a formula, made harmless by an apostrophe in front.
 * Numbers are written as numbers, so a negative one stays one.
 */
export function neutralise(text: string): string {
  return startsFormula.test(text) ? `'${text}` : text;
}

/**
 * Where a spreadsheet that expects another delimiter would begin a cell in the midst of a text, with a formula in it:
 * an Excel of Kazakhstan splits a file with commas by semicolons, and heeds quotes only where a cell begins.
 */
const startsInside: Readonly<Record<CsvDialect["delimiter"], RegExp>> = {
  ",": /([;\t\r\n]"*)(?=[=+@\uff1d\uff0b\uff0d\uff20]|-[\w(])/g,
  ";": /([,\t\r\n]"*)(?=[=+@\uff1d\uff0b\uff0d\uff20]|-[\w(])/g,
};

function written(value: CellValue, { decimalMark, delimiter }: CsvDialect): string {
  if (value === null) return "";
  if (typeof value === "string") return neutralise(value).replace(startsInside[delimiter], "$1'");
  if (typeof value === "number") return String(value).replace(".", decimalMark);
  return String(value);
}

function quoted(text: string, delimiter: string): string {
  return /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line with its end. Unknown values are empty cells. */
export function csvLine(cells: readonly CellValue[], dialect: CsvDialect): string {
  const texts = cells.map((cell) => quoted(written(cell, dialect), dialect.delimiter));
  // A lone empty cell would be a blank line, which readers skip.
  return `${texts.length === 1 && texts[0] === "" ? '""' : texts.join(dialect.delimiter)}\r\n`;
}

/** The line of headers, with the mark before it where the dialect has one. */
export function csvHead(headers: readonly string[], dialect: CsvDialect): string {
  return (dialect.byteOrderMark ? byteOrderMark : "") + csvLine(headers, dialect);
}

/** A whole file. */
export function csvOf(headers: readonly string[], rows: Iterable<readonly CellValue[]>, dialect: CsvDialect): string {
  let text = csvHead(headers, dialect);
  for (const row of rows) text += csvLine(row, dialect);
  return text;
}
