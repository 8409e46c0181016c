/** Which of the first two numbers of `02/03/2025` is the day. */
export type DateOrder = "day-month" | "month-day";

/** How a file's dates are read: `02/03/2025` and `02-03-2025`, and apart from them `02.03.2025`. */
export interface DateOrders {
  readonly slashed: DateOrder;
  readonly dotted: DateOrder;
}

/** A date as written, with the time of day and the offset from UTC where the text has them. */
export interface DateReading {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time: { readonly hour: number; readonly minute: number; readonly second: number } | null;
  readonly offsetMinutes: number | null;
}

const timePart = "(?:(?:[T ]|,\\s*)\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s*([AaPp][Mm])?)?";
const zonePart = "\\s*(Z|UTC|GMT|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d{2})?)?";
const yearFirst = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${timePart}${zonePart}$`, "i");
const yearLast = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${timePart}${zonePart}$`, "i");

function readOffset(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  const [, sign, hours, minutes] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  if (sign === undefined) return 0;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
}

function readTime(parts: readonly (string | undefined)[]): DateReading["time"] | "fault" {
  const [hours, minutes, seconds, half] = parts;
  if (hours === undefined) return null;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return "fault";
    hour = (hour % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
  }
  const time = { hour, minute: Number(minutes), second: Number(seconds ?? 0) };
  return hour > 23 || time.minute > 59 || time.second > 59 ? "fault" : time;
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Reads a date; null where it is none, or is impossible in that order (`25/02/2025` as month first). */
export function readDate(text: string, orders: DateOrders): DateReading | null {
  const first = yearFirst.exec(text);
  const match = first ?? yearLast.exec(text);
  if (match === null) return null;
  const order = match[2] === "." ? orders.dotted : orders.slashed;
  const monthAt = first !== null || order === "day-month" ? 3 : 1;
  const dayAt = first !== null ? 4 : 4 - monthAt;
  const yearText = (first !== null ? match[1] : match[4]) ?? "";
  const year = Number(yearText) + (yearText.length === 2 ? 2_000 : 0);
  const month = Number(match[monthAt]);
  const day = Number(match[dayAt]);
  const time = readTime(match.slice(5, 9));
  if (time === "fault" || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return null;
  const offsetMinutes = readOffset(match[9]);
  return offsetMinutes !== null && Math.abs(offsetMinutes) > 14 * 60 ? null : { year, month, day, time, offsetMinutes };
}

/** What a date says about the order, and whether it is written with dots; null where there is nothing to decide. */
export function dateOrderEvidence(
  text: string,
): { readonly says: DateOrder | "either"; readonly dotted: boolean } | null {
  const match = yearLast.exec(text);
  if (match === null) return null;
  const dotted = match[2] === ".";
  const first = Number(match[1]);
  const second = Number(match[3]);
  if (first > 12 && second <= 12) return { says: "day-month", dotted };
  if (second > 12 && first <= 12) return { says: "month-day", dotted };
  return first === second ? null : { says: "either", dotted };
}
