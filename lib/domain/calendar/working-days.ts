/**
 * Working days of Kazakhstan in a week of five days: the clock of the yardsticks of 3 and 15 working days.
 * Before 2015 and after 2027 only weekends and fixed holidays are known (`isCertainYear`).
 */
import type { LocalDate } from "../model.ts";
import { addDays, dateOfDayNumber, dayNumberOf, eachDay, weekdayOf } from "../period.ts";
import { certainYears, movedDaysOff } from "./moved-days-off.ts";
import { fixedHolidays, qurbanAitDates } from "./public-holidays.ts";

const isWeekend = (date: LocalDate) => weekdayOf(date) >= 5;

/** Days off of a year other than plain weekends, coincidences with weekends moved on as the Labour Code says. */
function daysOffOf(year: number): Set<LocalDate> {
  const held = fixedHolidays.filter(
    ({ since, until }) => (since === null || year >= since) && (until === null || year <= until),
  );
  const off = new Set(held.map(({ day }) => `${year}-${day}`));
  for (const { day, moves } of held) {
    let date: LocalDate = `${year}-${day}`;
    if (!moves || !isWeekend(date)) continue;
    while (isWeekend(date) || off.has(date)) date = addDays(date, 1);
    off.add(date);
  }
  for (const date of qurbanAitDates) if (date.startsWith(`${year}-`)) off.add(date);
  return off;
}

const free = new Set(movedDaysOff.map((move) => move.free));
const worked = new Set(movedDaysOff.map((move) => move.worked));
const daysOffByYear = new Map<number, Set<LocalDate>>();

function isDayOff(date: LocalDate): boolean {
  const year = Number(date.slice(0, 4));
  const off = daysOffByYear.get(year) ?? daysOffOf(year);
  daysOffByYear.set(year, off);
  return off.has(date);
}

/** Whether offices work on the day. */
export function isWorkingDay(date: LocalDate): boolean {
  if (worked.has(date)) return true;
  return !(isWeekend(date) || free.has(date) || isDayOff(date));
}

/** Whether the days off of a year are certain, transfers by decision of the government included. */
export function isCertainYear(year: number): boolean {
  return year >= certainYears.from && year <= certainYears.to;
}

const counted = { from: "2004-01-01", to: "2040-12-31" } as const;
const firstDay = dayNumberOf(counted.from);
let passed: Int32Array | null = null;

/** Working days from the first counted day up to and with each day; reckoned once, since imports ask it by the million. */
function passedDays(): Int32Array {
  if (passed !== null) return passed;
  let days = 0;
  passed = Int32Array.from(eachDay(counted), (date) => (days += isWorkingDay(date) ? 1 : 0));
  return passed;
}

/**
 * Working days that passed from one local day to another: those after `from`, up to and with `to`. The day of asking
 * does not count, as terms of the Administrative Code begin on the day after; 0 on the same day, and where `to` lies
 * before `from`.
 */
export function workingDaysBetween(from: LocalDate, to: LocalDate): number {
  return workingDaysBetweenNumbers(dayNumberOf(from), dayNumberOf(to));
}

/** The same of days as `dayNumberOf` numbers them. */
export function workingDaysBetweenNumbers(from: number, to: number): number {
  if (to <= from) return 0;
  const days = passedDays();
  const [start, end] = [days[from - firstDay], days[to - firstDay]];
  if (start !== undefined && end !== undefined) return end - start;
  let between = 0;
  for (const date of eachDay({ from: dateOfDayNumber(from + 1), to: dateOfDayNumber(to) }))
    if (isWorkingDay(date)) between += 1;
  return between;
}
