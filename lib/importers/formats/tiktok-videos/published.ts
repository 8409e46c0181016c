import type { DateOrders, DateReading } from "../../cells/date-text.ts";
import { readDate } from "../../cells/date-text.ts";
import { readPostLink } from "../../cells/post-link.ts";
import { instantAt, publicationTime } from "../../cells/publication-time.ts";
import { instantOfTiktokId } from "../../cells/tiktok-id.ts";
import type { PublicationTime } from "../../importer.ts";
import type { RowReader } from "../../row-reader.ts";
import type { MapperContext } from "../../table/table-format.ts";

const minute = 60_000;
const day = 24 * 60 * minute;
const orders: DateOrders = { slashed: "month-day", dotted: "day-month" };

/** A printed time is that of the id but for seconds of work on the server, where publication was not scheduled. */
const secondsOfWork = { from: -minute, to: 3 * minute };

/** Rows that have to agree, and the share of those looked at, before their clock is believed. */
const fewest = 3;
const share = 0.6;

/** Offset from UTC in minutes of the clock by which a time was printed; null where it is not that of the id. */
function offsetOf(date: DateReading | null, made: Date | null): number | null {
  if (date === null || made === null || date.time === null || date.offsetMinutes !== null) return null;
  const printed = instantAt(date, 0);
  if (!("instant" in printed)) return null;
  const ahead = printed.instant.getTime() - made.getTime();
  const offset = Math.round(ahead / (15 * minute)) * 15;
  const rest = ahead - offset * minute;
  const isClock = rest >= secondsOfWork.from && rest <= secondsOfWork.to && offset >= -12 * 60 && offset <= 14 * 60;
  return isClock ? offset : null;
}

/** The offset of the clock of a file, by its first rows; null where they don't agree. */
function findOffset({ sample, columnsNamed }: MapperContext): number | null {
  const [timePlace = -1] = columnsNamed("post time");
  const [linkPlace = -1] = columnsNamed("video link");
  const votes = new Map<number, number>();
  for (const { cells } of sample) {
    const id = readPostLink(cells[linkPlace] ?? "", "tiktok")?.postId ?? "";
    const offset = offsetOf(readDate((cells[timePlace] ?? "").trim(), orders), instantOfTiktokId(id));
    if (offset !== null) votes.set(offset, (votes.get(offset) ?? 0) + 1);
  }
  const [found] = [...votes].sort((a, b) => b[1] - a[1]);
  return found !== undefined && found[1] >= fewest && found[1] >= sample.length * share ? found[0] : null;
}

/** `UTC`, `UTC+5`, `UTC-3:30`. */
function zoneName(offset: number): string {
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const sign = offset < 0 ? "-" : "+";
  return offset === 0 ? "UTC" : `UTC${sign}${hours}${minutes === 0 ? "" : `:${minutes}`}`;
}

/** A date that names no year (`July 16`), with the year that brings it nearest to the moment in the id. */
function withYear(cell: string, made: Date): DateReading | null {
  const years = [-1, 0, 1].map((step) => made.getUTCFullYear() + step);
  const dates = years.flatMap((year) => readDate(`${cell} ${year}`, orders) ?? []);
  const distance = ({ year, month, day: date }: DateReading): number =>
    Math.abs(Date.UTC(year, month - 1, date, 12) - made.getTime());
  return dates.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/**
 * Reads when a video was published. TikTok Studio prints no zone, and in some languages no year: the moment in the id of
 * the video tells both, which is warned of. A zone that a person gave goes first.
 */
export function openPublished(context: MapperContext): (row: RowReader, id: string | null) => PublicationTime | null {
  const { options, warnings } = context;
  const offset = options.timeZone === undefined ? findOffset(context) : null;
  return (row, id) => {
    const cell = row.cell("publishedAt");
    const made = id === null ? null : instantOfTiktokId(id);
    const yearless = made === null || cell === "" || row.readDate(cell) !== null ? null : withYear(cell, made);
    if (made !== null && yearless !== null) {
      warnings.count("year_from_id", row.line);
      const noon = Date.UTC(yearless.year, yearless.month - 1, yearless.day, 12);
      // The day may be that of a zone beside UTC; further away the publication was scheduled, and only its day is known.
      if (Math.abs(noon - made.getTime()) <= 1.1 * day) return { instant: made };
      warnings.count("time_of_day_missing", row.line);
      return publicationTime(yearless);
    }
    const date = row.date("publishedAt");
    if (date === null) return null;
    if (date.time === null) warnings.count("time_of_day_missing", row.line);
    if (offset === null || date.time === null || date.offsetMinutes !== null) return publicationTime(date);
    warnings.note("tool_time_zone", { timeZone: zoneName(offset) });
    return instantAt(date, offset);
  };
}
