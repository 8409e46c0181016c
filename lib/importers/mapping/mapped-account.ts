import type { Platform } from "#lib/domain/model.ts";
import { readAccount } from "../cells/account.ts";
import { platformOfLink } from "../cells/permalink.ts";
import { readPlatform } from "../cells/platform.ts";
import { namesAccount, openGivenAccount } from "../given-account.ts";
import type { AccountReference, ReadOptions } from "../importer.ts";
import { type RowLink, readAccountColumns } from "../row-identity.ts";
import type { RowReader } from "../row-reader.ts";
import type { MappingProfile } from "./mapping-profile.ts";

/** Reads the platform of a row: its own cell, the profile, its links, and last what was given for the file. */
export function readMappedPlatform(row: RowReader, profile: MappingProfile, options: ReadOptions): Platform | null {
  const cell = row.cell("platform");
  const said = cell === "" ? null : (readPlatform(cell) ?? platformOfLink(cell));
  const linked = () =>
    (["permalink", "account", "postId"] as const)
      .map((field) => platformOfLink(row.cell(field)))
      .find((found) => found !== null);
  const platform = cell === "" ? (profile.platform ?? linked() ?? options.account?.platform ?? null) : said;
  if (platform === null) {
    row.reject("unknown_platform", { column: row.plan.headerOf("platform"), value: cell.slice(0, 100) });
  }
  return platform;
}

/** Opens the reading of a row's account; a handle given for the file goes before that of the profile. */
export function openMappedAccount(
  profile: MappingProfile,
  options: ReadOptions,
): (row: RowReader, platform: Platform, link: RowLink) => AccountReference {
  const given = openGivenAccount(options);
  return (row, platform, link) => {
    const reference = readAccountColumns(row, platform, link);
    const cell = row.cell("account");
    if (cell !== "" && readAccount(cell, platform) === null && !namesAccount(reference)) {
      row.reject("bad_account", { column: row.plan.headerOf("account"), value: cell.slice(0, 100) });
    }
    const filled = options.account?.platform === platform ? given(reference) : reference;
    if (namesAccount(filled) || profile.account === null) return filled;
    return { ...filled, handle: profile.account.replace(/^@/, "") };
  };
}
