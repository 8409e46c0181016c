import type { Platform } from "#lib/domain/model.ts";
import { readAccountAddress } from "./permalink.ts";

const handlePattern = /^[\p{L}\p{N}._-]{1,100}$/u;

/** What a cell says about an account. */
interface NamedAccount {
  readonly handle: string | null;
  readonly externalId: string | null;
}

/**
 * Reads how a person writes an account: `@handle`, `handle`, a page address, or (on Facebook and
 * Instagram, where no handle is so long a number) a page id. Null where it is none of them.
 */
export function readAccount(cell: string, platform: Platform): NamedAccount | null {
  const text = cell.trim();
  const bare = text.replace(/^@/, "");
  if (/^\d{9,}$/.test(bare)) return { handle: null, externalId: bare };
  if (text.includes("/")) return readAccountAddress(text, platform);
  return handlePattern.test(bare) ? { handle: bare, externalId: null } : null;
}

/** Opens the reading of a column of accounts, where rows of one account follow each other: it is read once for them. */
export function openAccounts(): typeof readAccount {
  let latest: { readonly cell: string; readonly platform: Platform; readonly named: NamedAccount | null } | null = null;
  return (cell, platform) => {
    if (latest?.cell !== cell || latest.platform !== platform) {
      latest = { cell, platform, named: readAccount(cell, platform) };
    }
    return latest.named;
  };
}
