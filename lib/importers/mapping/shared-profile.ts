import { InvalidRequestError } from "#lib/errors.ts";
import { normalizeHeader } from "../table/header-names.ts";
import { type MappingProfile, parseMappingProfile } from "./mapping-profile.ts";
import { whatIsMissing } from "./what-is-missing.ts";

/**
 * Reads a profile from the text of a file that somebody shared. It has to be whole: the next table with its columns is
 * read by it, unasked.
 * @throws InvalidRequestError `profile_malformed` { reason }, `profile_newer` { version }, `profile_incomplete`
 */
export function readSharedProfile(text: string): MappingProfile {
  const profile = parseMappingProfile(parseJson(text));
  const names = new Set(profile.header.map(normalizeHeader));
  const stray = Object.entries(profile.columns).find(([, column]) => !names.has(normalizeHeader(column)));
  if (stray !== undefined) throw new InvalidRequestError("profile_malformed", { reason: `columns.${stray[0]}` });
  if (whatIsMissing(profile).needed.length > 0) throw new InvalidRequestError("profile_incomplete");
  return profile;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (cause) {
    throw new InvalidRequestError("profile_malformed", { reason: "JSON" }, { cause });
  }
}
