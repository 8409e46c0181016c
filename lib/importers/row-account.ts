import type { Platform } from "#lib/domain/model.ts";
import { readAccount } from "./cells/account.ts";
import { readPlatform } from "./cells/platform.ts";
import type { AccountReference, ReadOptions } from "./importer.ts";
import type { RowReader } from "./row-reader.ts";

/** Reads whose a row of our own templates is; the account given for the file fills what the row leaves blank. */
export function readRowAccount(row: RowReader, options: ReadOptions): AccountReference | null {
  const platform = readRowPlatform(row, options);
  if (platform === null) return null;
  const cell = row.cell("account");
  const named = cell === "" ? null : readAccount(cell, platform);
  if (cell !== "" && named === null) {
    row.reject("bad_account", { column: row.plan.headerOf("account"), value: cell.slice(0, 100) });
    return null;
  }
  const externalId = row.identifier("accountId", false) ?? named?.externalId ?? null;
  const given = cell === "" && externalId === null ? (options.account?.handle.replace(/^@/, "") ?? null) : null;
  const handle = named?.handle ?? given;
  if (handle === null && externalId === null) {
    row.reject("missing_account", { column: row.plan.headerOf("account") });
    return null;
  }
  return { platform, handle, externalId, name: row.name("accountName") };
}

/** The platform that a row says, else that of the account given for the file; null with a problem where neither does. */
export function readRowPlatform(row: RowReader, options: ReadOptions): Platform | null {
  const cell = row.cell("platform");
  const given = options.account?.platform ?? null;
  const platform = cell === "" ? given : readPlatform(cell);
  if (platform === null) {
    row.reject("unknown_platform", { column: row.plan.headerOf("platform"), value: cell.slice(0, 100) });
    return null;
  }
  const namesNobody = row.cell("account") === "" && row.cell("accountId") === "";
  if (given !== null && platform !== given && namesNobody) {
    row.reject("platform_mismatch", { value: platform, expected: given });
    return null;
  }
  return platform;
}
