/** Which days are known, so that a gap in the data is not read as silence. */
import type { LocalDate } from "../model.ts";
import { daysIn, eachDay, isInPeriod, type Period } from "../period.ts";
import { type DayState, longestSilence } from "./activity.ts";
import type { MetricValue } from "./metric-value.ts";

/** What is known of one account's days. */
export interface AccountCoverage {
  readonly accountId: number;
  /** Spans of days that imports cover; outside them nothing is known. */
  readonly covered: readonly Period[];
  /** Days with posts. */
  readonly days: readonly { readonly date: LocalDate; readonly posts: number }[];
}

/** `partial`: no posts, but not every account is covered. `silent`: none, and every one is. `unknown`: none is. */
export type CoverageState = DayState | "partial";

/** One day of the calendar. */
export interface CalendarDay {
  readonly date: LocalDate;
  /** Posts known of the day, `null` where no account is covered. */
  readonly posts: number | null;
  /** Accounts whose day is known. */
  readonly coveredAccounts: number;
  readonly state: CoverageState;
}

/** The calendar of a period, with how many of its days are known. */
export interface CoverageCalendar {
  /** The days that were listed; every day of the period outside them is unknown. */
  readonly days: readonly CalendarDay[];
  readonly daysInPeriod: number;
  readonly accounts: number;
  /** Account-days known, of `accounts` × days. */
  readonly coveredAccountDays: number;
  /** Days on which no account is known. */
  readonly unknownDays: number;
  /** Longest run of days on which all accounts are known to be silent. */
  readonly longestSilence: MetricValue;
}

/**
 * The calendar of accounts over a period. A day with posts is known, whatever the spans say.
 * @param accountIds all accounts asked about; those that `coverage` lacks are not covered on any day
 * @param listed days to list, of the period; outside them nothing may be known. They keep a century that was asked
 *   about from being gone through when a year of it is known
 */
export function coverageCalendar(
  accountIds: readonly number[],
  coverage: readonly AccountCoverage[],
  period: Period,
  listed: Period = period,
): CoverageCalendar {
  const asked = coverage.filter(({ accountId }) => accountIds.includes(accountId));
  const postsByDay = asked.map(({ days }) => new Map(days.map(({ date, posts }) => [date, posts])));
  const days = Array.from(eachDay(listed), (date): CalendarDay => {
    const known = asked.flatMap(({ covered }, index) => {
      const posts = postsByDay[index]?.get(date) ?? 0;
      return posts > 0 || covered.some((span) => isInPeriod(date, span)) ? [posts] : [];
    });
    const posts = known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
    return { date, posts, coveredAccounts: known.length, state: stateOf(posts, known.length, accountIds.length) };
  });
  // A day on which one account of several is unknown may hold posts, so it can't lengthen a silence.
  const states = days.map(({ state }) => (state === "partial" ? "unknown" : state));
  const silence = longestSilence(states);
  const daysInPeriod = daysIn(period);
  const unlisted = daysInPeriod - days.length;
  return {
    days,
    daysInPeriod,
    accounts: accountIds.length,
    coveredAccountDays: days.reduce((sum, day) => sum + day.coveredAccounts, 0),
    unknownDays: days.filter(({ state }) => state === "unknown").length + unlisted,
    longestSilence: { ...silence, missing: silence.missing + unlisted },
  };
}

function stateOf(posts: number | null, covered: number, accounts: number): CoverageState {
  if (posts === null) return "unknown";
  if (posts > 0) return "posts";
  return covered === accounts ? "silent" : "partial";
}
