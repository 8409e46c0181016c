import "server-only";
import { localDateOf } from "../../domain/local-time.ts";
import type { Account, LocalDate, Platform, RegionCode } from "../../domain/model.ts";
import { askableDays, earlierDate, laterDate, type Period } from "../../domain/period.ts";
import { InvalidRequestError } from "../../errors.ts";
import { findAccountByHandle, listAccounts } from "../accounts/accounts.ts";
import { dataWindow } from "./coverage.ts";

/** What a person or program asked for, by the names that doors use. Empty lists mean all. */
export interface ScopeRequest {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly regions: readonly RegionCode[];
  readonly platforms: readonly Platform[];
  readonly accounts: readonly { readonly platform: Platform; readonly handle: string }[];
}

/** The same question with its accounts found and its open ends closed. */
export interface ResolvedScope {
  readonly accounts: readonly Account[];
  readonly accountIds: readonly number[];
  /** Null only when no end was given and the accounts have no data. */
  readonly period: Period | null;
  /** First and last local day with posts among the accounts, those after today left out unless there are no others. */
  readonly dataWindow: Period | null;
  /** The same with the days after today. */
  readonly storedWindow: Period | null;
}

/** Where "today" is asked: by far the most accounts' own place. */
const here = "Asia/Almaty";

/**
 * Finds the accounts of a request and closes its period: an open end becomes the first or last day with data, none
 * of them after today. A post dated in the future is found by those who ask for its days, and stretches nobody's
 * period to them.
 * @throws InvalidRequestError `account_unknown`, `period_reversed`
 */
export async function resolveScope(
  request: ScopeRequest,
  today: LocalDate = localDateOf(new Date(), here),
): Promise<ResolvedScope> {
  const named = await Promise.all(
    request.accounts.map(async ({ platform, handle }) => {
      const account = await findAccountByHandle(platform, handle);
      if (!account) throw new InvalidRequestError("account_unknown", { platform, handle });
      return account.id;
    }),
  );
  const accounts = await listAccounts({ regions: request.regions, platforms: request.platforms, accountIds: named });
  const accountIds = accounts.map((account) => account.id);
  const stored = await dataWindow(accountIds);
  const past = stored && stored.to > today ? await dataWindow(accountIds, today) : stored;
  const window = past ?? stored;
  // Whoever asks from a day to come on asks for the future.
  const period = closedPeriod(request, (request.from ?? today) > today ? stored : window, today);
  return { accounts, accountIds, period, dataWindow: window, storedWindow: stored };
}

function closedPeriod(request: ScopeRequest, window: Period | null, today: LocalDate): Period | null {
  const first = window && laterDate(window.from, askableDays.from);
  const last = window && earlierDate(window.to, askableDays.to);
  const until = last && (request.from ?? today) <= today ? earlierDate(last, today) : last;
  const from = request.from ?? (first && earlierDate(first, request.to ?? today)) ?? request.to;
  const to = request.to ?? (until && laterDate(until, from ?? until)) ?? request.from;
  if (!from || !to) return null;
  if (from > to) throw new InvalidRequestError("period_reversed", { from, to });
  return { from, to };
}
