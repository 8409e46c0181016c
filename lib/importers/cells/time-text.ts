/** Pattern of a time of day after a date: hour, minute, second, half of the day (AM, PM; ДП, ПП; ТД, ТК). */
export const timePart =
  "(?:(?:[T\\s]|,\\s*)\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s*([AaPp]\\.?[Mm]\\.?|[ДдПп][Пп]|[Тт][ДдКк])?)?";

/** Pattern of a zone after a time: an offset, `UTC`, or a zone of the United States as CrowdTangle prints them. */
export const zonePart = "\\s*(Z|UTC|GMT|[ECMP][SD]T|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d{2})?)?";

/** Hours from UTC; other abbreviations mean different zones in different countries. */
const abbreviations = new Map([
  ["EST", -5],
  ["EDT", -4],
  ["CST", -6],
  ["CDT", -5],
  ["MST", -7],
  ["MDT", -6],
  ["PST", -8],
  ["PDT", -7],
]);

/** After noon, in English, Russian and Kazakh. */
const secondHalf = /^(?:p|п|тк)/iu;

/** A time of day on a 24-hour clock. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Minutes from UTC that the groups of `zonePart` say; null where there is none, "fault" beyond 14 hours. */
export function readOffset(zone: string | undefined): number | null | "fault" {
  if (zone === undefined) return null;
  const hoursOfName = abbreviations.get(zone.toUpperCase());
  if (hoursOfName !== undefined) return hoursOfName * 60;
  const [, sign, hours, minutes] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  if (sign === undefined) return 0;
  const offset = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
  return Math.abs(offset) > 14 * 60 ? "fault" : offset;
}

/** Time that the groups of `timePart` say; null where there is none. */
export function readTime(parts: readonly (string | undefined)[]): TimeOfDay | null | "fault" {
  const [hours, minutes, seconds, half] = parts;
  if (hours === undefined) return null;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return "fault";
    hour = (hour % 12) + (secondHalf.test(half) ? 12 : 0);
  }
  const time = { hour, minute: Number(minutes), second: Number(seconds ?? 0) };
  return hour > 23 || time.minute > 59 || time.second > 59 ? "fault" : time;
}

/** Whether a calendar has the day. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
