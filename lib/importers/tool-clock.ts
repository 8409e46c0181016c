import { instantOfWall } from "#lib/domain/local-time.ts";
import type { TimeZone } from "#lib/domain/model.ts";
import { publicationTime } from "./cells/publication-time.ts";
import type { PublicationTime } from "./importer.ts";
import type { RowReader } from "./row-reader.ts";
import type { MapperContext } from "./table/table-format.ts";

/** A time with a zone whose letters mean several places, such as `IST`. */
const unclear = /^(.*\d)\s+([A-Z]{2,5})$/;

/** The clock of a time whose zone can't be told by its letters, to be read in a zone that a person sees and changes. */
function readUnclear(row: RowReader, context: MapperContext): PublicationTime | null {
  const cell = row.cell("publishedAt");
  const [, clock = "", zone = ""] = row.readDate(cell) === null ? (unclear.exec(cell) ?? []) : [];
  const date = clock === "" ? null : row.readDate(clock);
  if (date === null) return null;
  context.warnings.count("zone_unclear", row.line, zone);
  return publicationTime(date);
}

/**
 * Reads times of a tool that keeps one clock for everybody. A time without a zone (a spreadsheet drops it) is
 * read by that clock, which is warned of; a zone that a person gave for the file goes first.
 */
export function openToolClock(context: MapperContext, zone: TimeZone): (row: RowReader) => PublicationTime | null {
  return (row) => {
    const withoutZone = readUnclear(row, context);
    if (withoutZone !== null) return withoutZone;
    const date = row.date("publishedAt");
    if (date === null) return null;
    const time = publicationTime(date);
    if (!("wall" in time) || context.options.timeZone !== undefined) return time;
    context.warnings.note("tool_time_zone", { timeZone: zone });
    return { instant: instantOfWall(time.wall, zone) };
  };
}
