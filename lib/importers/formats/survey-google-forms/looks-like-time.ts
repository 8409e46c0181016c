import { readDate } from "../../cells/date-text.ts";

/** Whether a cell is a day with a time of day, in either order of day and month. */
export function looksLikeTime(cell: string): boolean {
  const text = cell.trim();
  // Ten digits may be seconds since 1970, and are the number of a response.
  if (/^\d+$/.test(text)) return false;
  const dayFirst = readDate(text, { slashed: "day-month", dotted: "day-month" });
  return (dayFirst ?? readDate(text, { slashed: "month-day", dotted: "month-day" }))?.time != null;
}
