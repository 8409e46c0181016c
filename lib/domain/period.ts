/**
 * Calendar days and closed periods of them. A day here is a name, `YYYY-MM-DD`, not an instant:
 * which instants it spans depends on the account's own place (see `local-time.ts`).
 */
import type { LocalDate } from "./model.ts";

/** First and last day, both inside. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * Days that may be asked about. No network is older than the first; the last is far beyond every plan, and keeps what
 * is reckoned from them within the calendar.
 */
export const askableDays: Period = { from: "2000-01-01", to: "2100-12-31" };

const DAY_MS = 86_400_000;
const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01. The day must be a real one. */
export function dayNumberOf(date: LocalDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
}

/**
 * The day that lies `dayNumber` days after 1970-01-01; years 0100 to 9999.
 * @throws RangeError for a day whose year has no four digits: its name would sort before every other
 */
export function dateOfDayNumber(dayNumber: number): LocalDate {
  const name = new Date(dayNumber * DAY_MS).toISOString();
  if (name.length > 24) throw new RangeError(`day ${dayNumber} lies beyond the years 0000 to 9999`);
  return name.slice(0, 10);
}

/** The text if it names a real calendar day of the years 1000 to 9999, else `null` (2023-02-29, 2023-6-1). */
export function parseLocalDate(text: string): LocalDate | null {
  const match = datePattern.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1000 || month < 1 || month > 12 || day < 1) return null;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate() ? text : null;
}

/** The day `days` later, or earlier where negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDayNumber(dayNumberOf(date) + days);
}

/** Same day of the month `months` later; the 31st becomes the last day of a shorter month. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const month = `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
  return earlierDate(`${month}-${date.slice(8, 10)}`, lastDayOfMonth(month));
}

/** Number of days in the period, both ends counted. */
export function daysIn(period: Period): number {
  return dayNumberOf(period.to) - dayNumberOf(period.from) + 1;
}

/** Whether the day lies in the period. */
export function isInPeriod(date: LocalDate, period: Period): boolean {
  return date >= period.from && date <= period.to;
}

/** Every day of the period in order. */
export function* eachDay(period: Period): Generator<LocalDate, void, void> {
  const last = dayNumberOf(period.to);
  for (let day = dayNumberOf(period.from); day <= last; day += 1) yield dateOfDayNumber(day);
}

/** The period of equal length that ends the day before this one begins. */
export function previousPeriod(period: Period): Period {
  return { from: addDays(period.from, -daysIn(period)), to: addDays(period.from, -1) };
}

/** The earlier of two days. */
export function earlierDate(a: LocalDate, b: LocalDate): LocalDate {
  if (a < b) return a;
  return b;
}

/** The later of two days. */
export function laterDate(a: LocalDate, b: LocalDate): LocalDate {
  if (a > b) return a;
  return b;
}

/** The days that both periods have, or `null` where they share none. */
export function intersectPeriods(a: Period, b: Period): Period | null {
  const from = laterDate(a.from, b.from);
  const to = earlierDate(a.to, b.to);
  return from <= to ? { from, to } : null;
}

/** Day of the week, Monday 0 to Sunday 6. */
export function weekdayOf(date: LocalDate): number {
  // 1970-01-01 was a Thursday (3); the second modulo keeps days before it positive.
  return (((dayNumberOf(date) + 3) % 7) + 7) % 7;
}

/** Calendar month of a day, `YYYY-MM`. */
export function monthOf(date: LocalDate): string {
  return date.slice(0, 7);
}

/** Last day of a calendar month `YYYY-MM`. */
export function lastDayOfMonth(month: string): LocalDate {
  const year = Number(month.slice(0, 4));
  return dateOfDayNumber(Date.UTC(year, Number(month.slice(5, 7)), 0) / DAY_MS);
}

/** All days of a calendar month `YYYY-MM`. */
export function periodOfMonth(month: string): Period {
  return { from: `${month}-01`, to: lastDayOfMonth(month) };
}
