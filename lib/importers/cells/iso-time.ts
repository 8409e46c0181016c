import type { DateReading } from "./date-text.ts";
import { isDay } from "./time-text.ts";

/** Codes of the signs between the numbers. */
const blank = 32;
const plus = 43;
const dash = 45;
const colon = 58;
const letterT = 84;

/** The number of two digits at a place; not a number where there are none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** Minutes from UTC after the seconds; null where nothing follows, not a number where it is of another form. */
function offsetAfter(text: string): number | null {
  if (text.length === 19) return null;
  if ((text.length === 20 && text.endsWith("Z")) || (text.length === 24 && text.endsWith(".000Z"))) return 0;
  const mark = text.charCodeAt(19);
  if (text.length !== 24 || (mark !== plus && mark !== dash)) return Number.NaN;
  return (mark === dash ? -1 : 1) * (twoDigits(text, 20) * 60 + twoDigits(text, 22));
}

/**
 * Reads `2021-01-01T02:00:00` (or with a blank for the T), followed by nothing, `Z`, `.000Z` or `+0500`: as most tools
 * write, a million times in a file. Null for everything else, dates of other forms among them.
 */
export function readIsoTime(text: string): DateReading | null {
  const between = text.charCodeAt(10);
  if (between !== letterT && between !== blank) return null;
  if (text.charCodeAt(4) !== dash || text.charCodeAt(7) !== dash) return null;
  if (text.charCodeAt(13) !== colon || text.charCodeAt(16) !== colon) return null;
  const offsetMinutes = offsetAfter(text);
  if (offsetMinutes !== null && !(Math.abs(offsetMinutes) <= 14 * 60)) return null;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const time = { hour: twoDigits(text, 11), minute: twoDigits(text, 14), second: twoDigits(text, 17) };
  const isTime = year >= 0 && time.hour <= 23 && time.minute <= 59 && time.second <= 59;
  return isTime && isDay(year, month, day) ? { year, month, day, time, offsetMinutes } : null;
}
