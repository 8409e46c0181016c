import type { Account, Locale, RegionCode } from "../domain/model.ts";
import { organizationName, regionName } from "./names.ts";

/** What a row of no region is called in the reader's language, where no one name is at hand. */
export interface PlaceWords {
  /** Accounts that belong to no organization yet. */
  readonly unassigned: string;
  /** Several organizations that belong to no region. */
  readonly outside: string;
}

/** What a row is of: a region, or none, and its accounts. */
interface PlacedRow {
  readonly region?: RegionCode | null;
  readonly accounts: readonly Pick<Account, "organization">[];
}

/**
 * The place that heads a row of a table. A row of no region is called after its organization where it holds but one,
 * so that an invented or nationwide body is neither credited to a region nor said to wait for assignment.
 */
export function placeName(
  { region = null, accounts }: PlacedRow,
  locale: Locale,
  words: PlaceWords,
  nameOf: typeof regionName = regionName,
): string {
  const name = nameOf(region, locale);
  if (name !== null) return name;
  const organizations = new Map(accounts.map(({ organization }) => [organization?.id ?? null, organization]));
  const [only = null] = organizations.values();
  if (organizations.size > 1) return words.outside;
  return only === null ? words.unassigned : organizationName(only, locale);
}
