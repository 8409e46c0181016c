/** How the rows of answers are named: by region, organization, network, account and month, as far as was asked. */
import type { Account, Locale, Organization, Platform, RegionCode } from "../model.ts";
import type { RowGroup } from "./row-groups.ts";

/** An account by platform and handle, with the name of its page. */
export type AccountKey = Pick<Account, "platform" | "handle" | "name">;

/** An organization by number, with its name in a language. */
export interface OrganizationKey {
  readonly id: number;
  readonly name: string;
}

/** Keys of a row; those that were not asked for are absent. */
export interface RowKeys {
  readonly region?: RegionCode | null;
  readonly platform?: Platform;
  readonly account?: AccountKey;
  readonly organization?: OrganizationKey | null;
  readonly month?: string;
}

export function accountKeyOf({ platform, handle, name }: AccountKey): AccountKey {
  return { platform, handle, name };
}

export function organizationKeyOf(organization: Organization | null, language: Locale): OrganizationKey | null {
  return organization && { id: organization.id, name: organization.names[language] };
}

/** The keys of a group of accounts and days, with the organization's name in a language. */
export function rowKeysOf({ region, platform, account, organization, month }: RowGroup, language: Locale): RowKeys {
  return {
    ...(region !== undefined && { region }),
    ...(organization !== undefined && { organization: organizationKeyOf(organization, language) }),
    ...(platform !== undefined && { platform }),
    ...(account && { account: accountKeyOf(account) }),
    ...(month !== undefined && { month }),
  };
}
