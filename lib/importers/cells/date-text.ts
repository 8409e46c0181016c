import { readIsoTime } from "./iso-time.ts";
import { readNamedDate } from "./named-date.ts";
import { isDay, readOffset, readTime, type TimeOfDay, timePart, zonePart } from "./time-text.ts";

/** Which of the first two numbers of `02/03/2025` is the day. */
export const dateOrders = ["day-month", "month-day"] as const;
export type DateOrder = (typeof dateOrders)[number];

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
  readonly time: TimeOfDay | null;
  readonly offsetMinutes: number | null;
}

const yearFirst = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${timePart}${zonePart}$`, "i");
const yearLast = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${timePart}${zonePart}$`, "i");
const unixTime = /^(\d{10})(?:\d{3})?(?:\.\d{1,9})?$/;

/** Seconds or milliseconds since 1970, which many tools print instead of a date. */
function readUnixTime(text: string): DateReading | null {
  const seconds = unixTime.exec(text)?.[1];
  if (seconds === undefined) return null;
  const instant = new Date(Number(seconds) * 1_000);
  return {
    year: instant.getUTCFullYear(),
    month: instant.getUTCMonth() + 1,
    day: instant.getUTCDate(),
    time: { hour: instant.getUTCHours(), minute: instant.getUTCMinutes(), second: instant.getUTCSeconds() },
    offsetMinutes: 0,
  };
}

/** Reads a date; null where it is none, or is impossible in that order (`25/02/2025` as month first). */
export function readDate(text: string, orders: DateOrders): DateReading | null {
  return readIsoTime(text) ?? readDateOfAnyForm(text, orders);
}

/** As `readDate`, for all forms alike. */
export function readDateOfAnyForm(text: string, orders: DateOrders): DateReading | null {
  const first = yearFirst.exec(text);
  const match = first ?? yearLast.exec(text);
  if (match === null) return readUnixTime(text) ?? readNamedDate(text);
  const order = match[2] === "." ? orders.dotted : orders.slashed;
  const monthAt = first !== null || order === "day-month" ? 3 : 1;
  const dayAt = first !== null ? 4 : 4 - monthAt;
  const yearText = (first !== null ? match[1] : match[4]) ?? "";
  const year = Number(yearText) + (yearText.length === 2 ? 2_000 : 0);
  const month = Number(match[monthAt]);
  const day = Number(match[dayAt]);
  const time = readTime(match.slice(5, 9));
  const offsetMinutes = readOffset(match[9], { year, month });
  if (time === "fault" || offsetMinutes === "fault" || !isDay(year, month, day)) return null;
  return { year, month, day, time, offsetMinutes };
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

/** Whether a text that is no date in the orders of its file is one in the other order. */
export function contradictsOrder(text: string, orders: DateOrders): boolean {
  const other = (order: DateOrder): DateOrder => (order === "day-month" ? "month-day" : "day-month");
  return (
    readDate(text, orders) === null &&
    readDate(text, { slashed: other(orders.slashed), dotted: other(orders.dotted) }) !== null
  );
}
