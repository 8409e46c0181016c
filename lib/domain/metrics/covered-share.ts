import type { CoverageCalendar } from "./coverage-calendar.ts";

/** Account-days that imports cover / (accounts × days), 0 to 1; `null` where no account was asked about. */
export function coveredShare({ accounts, coveredAccountDays, daysInPeriod }: CoverageCalendar): number | null {
  const all = accounts * daysInPeriod;
  return all === 0 ? null : coveredAccountDays / all;
}
