/** Between instants and the clock on the wall at an account's own place. */
import type { LocalDate, TimeZone, WallTime } from "./model.ts";
import { dateOfDayNumber, parseLocalDate } from "./period.ts";
import { zoneOffsetMs } from "./zone-offsets.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Day names already written out; posts of an import fall on few thousand days. */
const dateNames = new Map<number, LocalDate>();

function localMs(instant: Date, zone: TimeZone): number {
  const instantMs = instant.getTime();
  return instantMs + zoneOffsetMs(zone, instantMs);
}

function dateNameOf(dayNumber: number): LocalDate {
  let name = dateNames.get(dayNumber);
  if (name === undefined) {
    name = dateOfDayNumber(dayNumber);
    dateNames.set(dayNumber, name);
  }
  return name;
}

/** Calendar day of an instant in a zone. */
export function localDateOf(instant: Date, zone: TimeZone): LocalDate {
  return dateNameOf(Math.floor(localMs(instant, zone) / DAY_MS));
}

const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, "0"));

/** An instant as a text in UTC that databases read: as `toISOString`, which takes ten times as long, without `.000`. */
export function instantText(instant: Date): string {
  const ms = instant.getTime();
  const dayNumber = Math.floor(ms / DAY_MS);
  const ofDay = ms - dayNumber * DAY_MS;
  const seconds = Math.floor(ofDay / 1_000);
  const fraction = ofDay - seconds * 1_000;
  const minutes = Math.floor(seconds / 60);
  const clock = `${twoDigits[Math.floor(minutes / 60)]}:${twoDigits[minutes % 60]}:${twoDigits[seconds % 60]}`;
  return `${dateNameOf(dayNumber)}T${clock}${fraction === 0 ? "" : `.${String(fraction).padStart(3, "0")}`}Z`;
}

/** Hour of the local clock at an instant, 0 to 23. */
export function localHourOf(instant: Date, zone: TimeZone): number {
  const ms = localMs(instant, zone);
  return Math.floor((ms - Math.floor(ms / DAY_MS) * DAY_MS) / HOUR_MS);
}

/** What a clock in the zone shows at an instant, to the second. */
export function wallTimeOf(instant: Date, zone: TimeZone): WallTime {
  return new Date(localMs(instant, zone)).toISOString().slice(0, 19);
}

const wallPattern = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)$/;

/** Whether the text is a wall time that a calendar and a clock can show. */
export function isWallTime(text: string): text is WallTime {
  const match = wallPattern.exec(text);
  return match?.[1] !== undefined && parseLocalDate(match[1]) !== null;
}

/**
 * The instant at which clocks in the zone show a wall time. A time shown twice, because clocks were set back
 * (Almaty, 23:30 on 2024-02-29), is the first of the two. A time never shown, because clocks were set forward,
 * is read with the offset before the change, and so lies as far after it as the wall time does.
 * @throws RangeError where the text is no wall time or the zone unknown
 */
export function instantOfWall(wall: WallTime, zone: TimeZone): Date {
  if (!isWallTime(wall)) throw new RangeError(`Not a wall time: ${wall}`);
  const wallMs = Date.parse(`${wall}Z`);
  // Offsets change at most once within the two days around, so these two are the only candidates.
  const offsetBefore = zoneOffsetMs(zone, wallMs - DAY_MS);
  const offsetAfter = zoneOffsetMs(zone, wallMs + DAY_MS);
  const early = wallMs - offsetBefore;
  if (zoneOffsetMs(zone, early) === offsetBefore) return new Date(early);
  const late = wallMs - offsetAfter;
  if (zoneOffsetMs(zone, late) === offsetAfter) return new Date(late);
  return new Date(early);
}

/**
 * The first instant of a calendar day in a zone: midnight, or where clocks skip it the first time shown.
 * A closed period of days is the instants from `startOfDay(from)` up to, not including, `startOfDay(to + 1)`.
 */
export function startOfDay(date: LocalDate, zone: TimeZone): Date {
  return instantOfWall(`${date}T00:00:00`, zone);
}
