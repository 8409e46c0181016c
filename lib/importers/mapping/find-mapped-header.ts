import { candidateRows, type FoundHeader, findHeader } from "../find-header.ts";
import { refuse } from "../refuse.ts";
import { normalizeHeader } from "../table/header-names.ts";
import type { MappingProfile } from "./mapping-profile.ts";
import { formatOfProfile, profileFormatName } from "./profile-format.ts";

/**
 * Finds the header that a profile was made for.
 * @throws ImportRefusedError `columns_missing` naming the mapped columns that the nearest row lacks
 */
export function findMappedHeader(head: string, profile: MappingProfile): FoundHeader {
  if (head.trim() === "") refuse("file_empty", {});
  const found = findHeader(head, [formatOfProfile(profile)]);
  if (found !== null) return found;
  return refuseUnmapped(candidateRows(head), profile);
}

/** Refuses rows none of which is the header of a profile, with the columns that the nearest of them lacks. */
export function refuseUnmapped(rows: readonly { readonly cells: readonly string[] }[], profile: MappingProfile): never {
  const mapped = Object.values(profile.columns);
  const lacking = rows.map(({ cells }) => {
    const names = new Set(cells.map(normalizeHeader));
    return mapped.filter((header) => !names.has(normalizeHeader(header)));
  });
  const [fewest = mapped] = lacking.sort((a, b) => a.length - b.length);
  refuse("columns_missing", { format: profileFormatName(profile), columns: fewest.join(", ").slice(0, 500) });
}
