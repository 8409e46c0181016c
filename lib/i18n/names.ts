import type { Account, Locale, Organization, Platform, RegionCode } from "../domain/model.ts";
import { findRegion } from "../domain/regions.ts";

const platformNames: Readonly<Record<Platform, string>> = {
  facebook: "Facebook",
  instagram: "Instagram",
  telegram: "Telegram",
  tiktok: "TikTok",
  youtube: "YouTube",
  x: "X",
  vk: "VK",
  threads: "Threads",
};

/** A platform as its readers write it; the same in all languages. */
export function platformName(platform: Platform): string {
  return platformNames[platform];
}

/** A region's official name; a code that is not in the list stays a code, and no region is null. */
export function regionName(code: RegionCode | null, locale: Locale): string | null {
  return code === null ? null : (findRegion(code)?.names[locale] ?? code);
}

/** A region's name for axes and chips. */
export function shortRegionName(code: RegionCode | null, locale: Locale): string | null {
  return code === null ? null : (findRegion(code)?.shortNames[locale] ?? code);
}

/** An organization in the reader's language. */
export function organizationName(organization: Organization, locale: Locale): string {
  return organization.names[locale];
}

/** An account by its own name, or its handle. */
export function accountName(account: Pick<Account, "name" | "handle">): string {
  return account.name ?? `@${account.handle}`;
}
