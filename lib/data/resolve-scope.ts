import "server-only";
import type { Account, LocalDate, Platform, RegionCode } from "../domain/model.ts";
import type { Period } from "../domain/period.ts";
import { InvalidRequestError } from "../errors.ts";
import { findAccountByHandle, listAccounts } from "./accounts.ts";
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
  /** First and last local day with posts among the accounts. */
  readonly dataWindow: Period | null;
}

/**
 * Finds the accounts of a request and closes its period: an open end becomes the first or last day with data.
 * Throws InvalidRequestError for an account that is not registered and for a period that ends before it begins.
 */
export async function resolveScope(request: ScopeRequest): Promise<ResolvedScope> {
  const named = await Promise.all(
    request.accounts.map(async ({ platform, handle }) => {
      const account = await findAccountByHandle(platform, handle);
      if (!account) throw new InvalidRequestError("account_unknown", { platform, handle });
      return account.id;
    }),
  );
  const accounts = await listAccounts({ regions: request.regions, platforms: request.platforms, accountIds: named });
  const accountIds = accounts.map((account) => account.id);
  const window = await dataWindow(accountIds);
  const from =
    request.from ?? (window && request.to && window.from > request.to ? request.to : window?.from) ?? request.to;
  const to =
    request.to ?? (window && request.from && window.to < request.from ? request.from : window?.to) ?? request.from;
  if (from && to && from > to) throw new InvalidRequestError("period_reversed", { from, to });
  return { accounts, accountIds, period: from && to ? { from, to } : null, dataWindow: window };
}
