/** The periods that a filter offers by name. */
import type { LocalDate } from "./model.ts";
import type { Period } from "./period.ts";
import { addDays, addMonths, askableDays, intersectPeriods } from "./period.ts";

/** Names of the offered periods, in the order in which they are shown. */
export const periodPresets = [
  "last7Days",
  "last30Days",
  "last90Days",
  "last12Months",
  "thisYear",
  "previousYear",
  "allData",
  "studyYear",
] as const;
export type PeriodPreset = (typeof periodPresets)[number];

/** The year that the founding study watched, as our reconstruction bounds it. */
export const studyYear: Period = { from: "2022-06-01", to: "2023-05-31" };

/**
 * The days that a preset means. Periods that end now include `today`.
 * @param today the calendar day of the reader
 * @param data first and last day with data, `null` while there is none
 * @returns `null` only for `allData` without data of days that can be asked about
 */
export function periodOfPreset(preset: PeriodPreset, today: LocalDate, data: Period | null): Period | null {
  const year = today.slice(0, 4);
  switch (preset) {
    case "last7Days":
      return { from: addDays(today, -6), to: today };
    case "last30Days":
      return { from: addDays(today, -29), to: today };
    case "last90Days":
      return { from: addDays(today, -89), to: today };
    case "last12Months":
      return { from: addDays(addMonths(today, -12), 1), to: today };
    case "thisYear":
      return { from: `${year}-01-01`, to: today };
    case "previousYear": {
      const previous = String(Number(year) - 1);
      return { from: `${previous}-01-01`, to: `${previous}-12-31` };
    }
    case "allData":
      // Days to come are found when asked for; a post dated wrongly must not stretch every period to its year.
      return data && intersectPeriods(data, { ...askableDays, ...(data.from <= today && { to: today }) });
    case "studyYear":
      return studyYear;
  }
}

/** The preset that means exactly this period today, or `null` where a person chose his own days. */
export function presetOfPeriod(period: Period, today: LocalDate, data: Period | null): PeriodPreset | null {
  const found = periodPresets.find((preset) => {
    const days = periodOfPreset(preset, today, data);
    return days !== null && days.from === period.from && days.to === period.to;
  });
  return found ?? null;
}
