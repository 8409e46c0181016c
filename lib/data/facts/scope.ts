import "server-only";
import type { Platform, RegionCode } from "../../domain/model.ts";
import type { Period } from "../../domain/period.ts";

/**
 * What a page or an API call asks about. An empty list means "all".
 * Periods are closed windows of local days, each account by its own calendar.
 */
export interface Scope {
  readonly period: Period;
  readonly regions: readonly RegionCode[];
  readonly platforms: readonly Platform[];
  readonly accountIds: readonly number[];
}

/** The part of a scope that picks accounts. */
export type AccountScope = Omit<Scope, "period">;

/** The scope that leaves nothing out. */
export const everyAccount: AccountScope = { regions: [], platforms: [], accountIds: [] };
