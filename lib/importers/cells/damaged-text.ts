// What \p{Cc} is, which takes longer to look for.
const control = /[\0-\x1f\x7f-\x9f]/;
const controls = /\p{Cc}+/gu;
const spreadsheetError = /^#(?:[\p{Lu}\d]+(?:\/[\p{Lu}\d]+)?[!?]|N\/A|Н\/Д|#+)$/iu;

/** Letters of our languages and English, digits and what else handles have. */
const plainName = /^[\w .\-\u0400-\u052f]{1,500}$/;

/** Whether a name (without outer blanks) is one that nothing has damaged, as nearly all are. */
export function isPlainName(name: string): boolean {
  return plainName.test(name);
}

/** Whether a text has control characters (C0, C1), which no id, name or address has. */
export function hasControls(text: string): boolean {
  return control.test(text);
}

/** The text on one line: each run of control characters is a blank. */
export function withoutControls(text: string): string {
  return control.test(text) ? text.replace(controls, " ").trim() : text;
}

/** Whether a cell is what a spreadsheet prints in place of a value: `#REF!`, `#N/A`, `#ИМЯ?`, `####`. */
export function isSpreadsheetError(cell: string): boolean {
  return cell.startsWith("#") && spreadsheetError.test(cell);
}
