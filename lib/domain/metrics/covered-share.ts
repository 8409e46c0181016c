import type { CoverageCalendar } from "./coverage-calendar.ts";

/** Account-days that imports cover / (accounts × days), 0 to 1; `null` where no account was asked about. */
export function coveredShare({ accounts, coveredAccountDays, days }: CoverageCalendar): number | null {
  const all = accounts * days.length;
  return all === 0 ? null : coveredAccountDays / all;
}
