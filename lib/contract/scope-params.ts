/**
 * The filter that every door speaks: `from`, `to`, `region`, `platform`, `account`.
 * Lists are comma-separated or repeated; an absent or blank parameter leaves nothing out.
 */
import { type LocalDate, type Platform, platforms, type RegionCode } from "#lib/domain/model.ts";
import { askableDays, parseLocalDate } from "#lib/domain/period.ts";
import { regions } from "#lib/domain/regions.ts";
import { InvalidRequestError } from "#lib/errors.ts";
import { hasControlCharacter, listOf, oneOf, type QuerySource, valuesOf } from "./query-reader.ts";

/** An account by the names that people use, written `platform:handle`. */
export interface AccountName {
  readonly platform: Platform;
  readonly handle: string;
}

/** What a person or program asks about. Empty lists mean all; an open end is null. */
export interface ScopeRequest {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly regions: readonly RegionCode[];
  readonly platforms: readonly Platform[];
  readonly accounts: readonly AccountName[];
}

/** Names of the filter's parameters, in canonical order. */
export const scopeParams = ["from", "to", "region", "platform", "account"] as const;

/** The request that leaves nothing out. */
export const everything: ScopeRequest = { from: null, to: null, regions: [], platforms: [], accounts: [] };

/** A comma parts two accounts only where another `platform:` follows, as handles may hold commas. */
const betweenAccounts = new RegExp(`,(?=\\s*(?:${platforms.join("|")})\\s*:)`, "i");

function dateOf(source: QuerySource, parameter: "from" | "to"): LocalDate | null {
  const value = oneOf(source, parameter);
  if (value === null) return null;
  const date = parseLocalDate(value);
  if (date === null) throw new InvalidRequestError("invalid_day", { parameter, value });
  const { from: first, to: last } = askableDays;
  if (date < first || date > last) throw new InvalidRequestError("day_out_of_range", { parameter, value, first, last });
  return date;
}

/**
 * A region code in any case, `KZ-61`.
 * @throws InvalidRequestError `unknown_region`
 */
export function parseRegion(value: string): RegionCode {
  const region = regions.find(({ code }) => code === value.trim().toUpperCase());
  if (!region) throw new InvalidRequestError("unknown_region", { value });
  return region.code;
}

/**
 * A platform name in any case.
 * @throws InvalidRequestError `platform_unknown`
 */
export function parsePlatform(value: string): Platform {
  const platform = platforms.find((name) => name === value.trim().toLowerCase());
  if (!platform) throw new InvalidRequestError("platform_unknown", { value, platforms: platforms.join(", ") });
  return platform;
}

/**
 * An account `platform:handle`; an @ before the handle is dropped.
 * @throws InvalidRequestError `account_malformed`, `platform_unknown`
 */
export function parseAccountName(value: string): AccountName {
  const colon = value.indexOf(":");
  const handle = value
    .slice(colon + 1)
    .trim()
    .replace(/^@/, "");
  if (colon < 1 || handle === "" || handle.length > 200 || hasControlCharacter(handle)) {
    throw new InvalidRequestError("account_malformed", { value });
  }
  return { platform: parsePlatform(value.slice(0, colon)), handle };
}

/** An account as doors write it. */
export function accountNameOf({ platform, handle }: AccountName): string {
  return `${platform}:${handle}`;
}

function accountsOf(source: QuerySource): AccountName[] {
  const values = valuesOf(source, "account").flatMap((value) => value.split(betweenAccounts));
  const accounts = values.map((value) => value.trim()).filter((value) => value !== "");
  return [...new Map(accounts.map(parseAccountName).map((account) => [accountNameOf(account), account])).values()];
}

/**
 * Reads the filter from a query.
 * @throws InvalidRequestError `invalid_day`, `day_out_of_range`, `period_reversed`, `unknown_region`, `platform_unknown`,
 *   `account_malformed`, `repeated_parameter`
 */
export function parseScopeParams(source: QuerySource): ScopeRequest {
  const from = dateOf(source, "from");
  const to = dateOf(source, "to");
  if (from !== null && to !== null && from > to) throw new InvalidRequestError("period_reversed", { from, to });
  return {
    from,
    to,
    regions: [...new Set(listOf(source, "region").map(parseRegion))],
    platforms: [...new Set(listOf(source, "platform").map(parsePlatform))],
    accounts: accountsOf(source),
  };
}

/** Writes the filter as a query, in canonical order: equal filters give equal addresses. */
export function scopeParamsOf(scope: ScopeRequest): URLSearchParams {
  const params = new URLSearchParams();
  if (scope.from !== null) params.set("from", scope.from);
  if (scope.to !== null) params.set("to", scope.to);
  const lists: [string, readonly string[]][] = [
    ["region", [...scope.regions].sort()],
    ["platform", platforms.filter((platform) => scope.platforms.includes(platform))],
    ["account", scope.accounts.map(accountNameOf).sort()],
  ];
  for (const [name, values] of lists) if (values.length > 0) params.set(name, values.join(","));
  return params;
}
