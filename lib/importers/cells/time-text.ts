/** Pattern of a time of day after a date: hour, minute, second, half of the day (AM, p.m., p. m.; ДП, ПП; ТД, ТК). */
export const timePart =
  "(?:(?:[T\\s]|,\\s*|,?\\s(?:at|в)\\s)\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s*([AaPp]\\.?\\s?[Mm]\\.?|[ДдПп][Пп]|[Тт][ДдКк])?)?";

/**
 * Minutes from UTC of zones as tools abbreviate them, of those whose letters mean one zone in the world (Java's names, as
 * CrowdTangle prints the zone of whoever exports). `IST`, `BST` and the like mean several and are no zone here.
 */
const abbreviations = new Map<string, number>(
  [
    ...Object.entries({ NZDT: 13, NZST: 12, AEDT: 11, AEST: 10, JST: 9, KST: 9, SGT: 8, HKT: 8, PHT: 8, MYT: 8 }),
    ...Object.entries({ AWST: 8, ICT: 7, WIB: 7, ORAT: 5, AQTT: 5, PKT: 5, UZT: 5, TRT: 3, MSK: 3, EEST: 3, EAT: 3 }),
    ...Object.entries({
      EET: 2,
      SAST: 2,
      CAT: 2,
      CEST: 2,
      CET: 1,
      WAT: 1,
      WEST: 1,
      WET: 0,
      BRST: -2,
      BRT: -3,
      ART: -3,
    }),
    ...Object.entries({ UYT: -3, ADT: -3, EDT: -4, EST: -5, COT: -5, PET: -5, CDT: -5, CST: -6, MDT: -6, MST: -7 }),
    ...Object.entries({ PDT: -7, PST: -8, AKDT: -8, AKST: -9, HST: -10 }),
  ].map(([name, hours]) => [name, hours * 60]),
);

/** Pattern of a zone after a time: an offset, `UTC`, or a zone by its letters. */
export const zonePart = `\\s*(Z|UTC|GMT|${[...abbreviations.keys(), "ALMT"].join("|")}|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d{2})?)?`;

/** Almaty kept +6 until March 2024, and +5 since. */
function almatyOffset({ year, month }: { readonly year: number; readonly month: number }): number {
  return year > 2024 || (year === 2024 && month >= 3) ? 5 * 60 : 6 * 60;
}

/** After noon, in English, Russian and Kazakh. */
const secondHalf = /^(?:p|п|тк)/iu;

/** A time of day on a 24-hour clock. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Minutes from UTC that the groups of `zonePart` say on a day; null where there is none, "fault" beyond 14 hours. */
export function readOffset(
  zone: string | undefined,
  day: { readonly year: number; readonly month: number },
): number | null | "fault" {
  if (zone === undefined) return null;
  const name = zone.toUpperCase();
  if (name === "ALMT") return almatyOffset(day);
  const ofName = abbreviations.get(name);
  if (ofName !== undefined) return ofName;
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
  if (!(month >= 1 && month <= 12 && day >= 1)) return false;
  return day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
