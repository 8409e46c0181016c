/**
 * Days that the law of Kazakhstan makes free of work, as data.
 * Sources: Law "On holidays in the Republic of Kazakhstan" of 13 December 2001, no. 267-II, with its amendments
 * (Constitution Day left 30 August in 2026 and is 15 March since 2027); Labour Code of 2015, articles 84 and 85.
 */
import type { LocalDate } from "../model.ts";

/** A holiday on the same day each year, in the years in which the law has it; `null` is an open end. */
export interface FixedHoliday {
  /** Month and day, `MM-DD`. */
  readonly day: string;
  readonly since: number | null;
  readonly until: number | null;
  /** Whether a coincidence with Saturday or Sunday frees the next working day; religious days off do not move. */
  readonly moves: boolean;
}

function holiday(day: string, since: number | null = null, until: number | null = null): FixedHoliday {
  return { day, since, until, moves: true };
}

/** In the order of the year, since days off that move do so one after another. */
export const fixedHolidays: readonly FixedHoliday[] = [
  holiday("01-01"),
  holiday("01-02"),
  { day: "01-07", since: 2006, until: null, moves: false },
  holiday("03-08"),
  holiday("03-15", 2027),
  holiday("03-21", 2010),
  holiday("03-22"),
  holiday("03-23", 2010),
  holiday("05-01"),
  holiday("05-07", 2013),
  holiday("05-09"),
  holiday("07-06", 2009),
  holiday("08-30", 1996, 2025),
  holiday("10-25", 2022),
  holiday("12-01", 2012, 2021),
  holiday("12-16"),
  holiday("12-17", 2002, 2021),
];

/** First day of Qurban Ait as announced for the country; of 2027 by reckoning, since it is announced shortly before. */
export const qurbanAitDates: readonly LocalDate[] = [
  "2015-09-24",
  "2016-09-12",
  "2017-09-01",
  "2018-08-21",
  "2019-08-11",
  "2020-07-31",
  "2021-07-20",
  "2022-07-09",
  "2023-06-28",
  "2024-06-16",
  "2025-06-06",
  "2026-05-27",
  "2027-05-16",
];
