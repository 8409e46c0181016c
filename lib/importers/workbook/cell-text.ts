/** Format numbers that mean a date or a date with time in every workbook (ECMA-376, 18.8.30). */
const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Whether a number format shows a date: it has a day or a year outside of quoted text. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtInDates.has(id);
  const [first = ""] = code.split(";");
  return /[dy]/i.test(first.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]{0,200}\]/g, ""));
}

const daySeconds = 86_400;
/** 1899-12-30, from which days count up since the calendar of spreadsheets has a 29 February 1900. */
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);

/** A day number as `YYYY-MM-DD`, with the time of day where it has one; null beyond the calendar. */
export function dateOfSerial(serial: number, is1904: boolean): string | null {
  if (!(serial >= 1 && serial < 2_958_466)) return null;
  const seconds = Math.round(serial * daySeconds);
  const text = new Date((is1904 ? epoch1904 : epoch1900) + seconds * 1_000).toISOString();
  return seconds % daySeconds === 0 ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}

/**
 * A number as a cell of text. One that a float can't hold exactly is left in scientific form,
 * by which an id is known as damaged.
 */
export function textOfNumber(value: string): string {
  if (!/^[+-]?\d{16,}(?:\.0*)?$/.test(value)) return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? String(number) : number.toExponential();
}
