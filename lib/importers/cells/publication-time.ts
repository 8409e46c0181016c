import type { WallTime } from "#lib/domain/model.ts";
import type { PublicationTime } from "../importer.ts";
import type { DateReading } from "./date-text.ts";

const midnight = { hour: 0, minute: 0, second: 0 };

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** Instant of a date whose offset from UTC is known from elsewhere than its own text. */
export function instantAt(date: DateReading, offsetMinutes: number): PublicationTime {
  const { hour, minute, second } = date.time ?? midnight;
  return { instant: new Date(Date.UTC(date.year, date.month - 1, date.day, hour, minute - offsetMinutes, second)) };
}

/** Instant where the text has an offset, else the wall clock. */
export function publicationTime(date: DateReading): PublicationTime {
  return date.offsetMinutes === null ? { wall: wallTime(date) } : instantAt(date, date.offsetMinutes);
}

function wallTime(date: DateReading): WallTime {
  const { hour, minute, second } = date.time ?? midnight;
  return `${localDate(date)}T${two(hour)}:${two(minute)}:${two(second)}`;
}

/** The day as `YYYY-MM-DD`. */
export function localDate(date: DateReading): string {
  return `${date.year}-${two(date.month)}-${two(date.day)}`;
}
