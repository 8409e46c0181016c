import "server-only";
import { startOfDay } from "../../domain/local-time.ts";
import type { Account } from "../../domain/model.ts";
import { addDays, type Period } from "../../domain/period.ts";

/** The instants that are the days of a period at each account's place, as columns for `unnest`. */
export interface AccountStretches {
  readonly ids: readonly number[];
  /** Inside. */
  readonly fromAts: readonly Date[];
  /** Outside. */
  readonly toAts: readonly Date[];
}

/** Where to read in an index by account and instant, to the second: a day too much may hold thousands of rows. */
export function accountStretches(accounts: readonly Account[], { from, to }: Period): AccountStretches {
  return {
    ids: accounts.map(({ id }) => id),
    fromAts: accounts.map(({ timeZone }) => startOfDay(from, timeZone)),
    toAts: accounts.map(({ timeZone }) => startOfDay(addDays(to, 1), timeZone)),
  };
}
