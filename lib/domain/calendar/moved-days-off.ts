/**
 * Days off that the government moved by a decision for the year, so that holidays join: the first day is free, the
 * second is worked instead. Sources: resolutions of the Government, from 2024 orders of the Minister of Labour, by their
 * numbers at adilet.zan.kz. For 2015 none is known.
 */
import type { LocalDate } from "../model.ts";

export interface MovedDayOff {
  readonly free: LocalDate;
  readonly worked: LocalDate;
  readonly source: string;
}

function moved(source: string, ...days: readonly (readonly [free: LocalDate, worked: LocalDate])[]): MovedDayOff[] {
  return days.map(([free, worked]) => ({ free, worked, source }));
}

export const movedDaysOff: readonly MovedDayOff[] = [
  ...moved("P1600000067", ["2016-03-07", "2016-03-05"]),
  ...moved("P1700000005", ["2017-03-20", "2017-03-18"], ["2017-07-07", "2017-07-01"]),
  ...moved("P1700000864", ["2018-03-09", "2018-03-03"], ["2018-04-30", "2018-04-28"], ["2018-05-08", "2018-05-05"]),
  ...moved("P1700000864", ["2018-08-31", "2018-08-25"], ["2018-12-31", "2018-12-29"]),
  ...moved("P1800000888", ["2019-05-10", "2019-05-04"]),
  // 11 May 2020 was itself a day off, which 9 May on a Saturday had freed.
  ...moved("P1900000820", ["2020-01-03", "2020-01-05"], ["2020-05-08", "2020-05-11"], ["2020-12-18", "2020-12-20"]),
  ...moved("P2000000930", ["2021-07-05", "2021-07-03"]),
  ...moved("P2200000796", ["2022-03-07", "2022-03-05"], ["2022-08-29", "2022-08-27"], ["2022-10-24", "2022-10-22"]),
  ...moved("P2300000326", ["2023-07-07", "2023-07-01"]),
  ...moved("G24G0000109", ["2024-05-08", "2024-05-04"]),
  ...moved("G24G0000436", ["2025-01-03", "2025-01-05"]),
];

/**
 * Years whose calendar is certain. Of 2026 the calendar published by the Ministry of Labour in December 2025 is
 * known (no moved day off; the loss of 30 August came later), not whether an order followed.
 */
export const certainYears = { from: 2015, to: 2025 } as const;
