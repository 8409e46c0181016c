import type { Platform } from "#lib/domain/model.ts";
import { readAccountAddress } from "./permalink.ts";

const handlePattern = /^[\p{L}\p{N}._-]{1,100}$/u;

/**
 * Reads how a person writes an account: `@handle`, `handle`, a page address, or (on Facebook and
 * Instagram, where no handle is so long a number) a page id. Null where it is none of them.
 */
export function readAccount(
  cell: string,
  platform: Platform,
): { readonly handle: string | null; readonly externalId: string | null } | null {
  const text = cell.trim();
  const bare = text.replace(/^@/, "");
  if (/^\d{9,}$/.test(bare)) return { handle: null, externalId: bare };
  if (text.includes("/")) return readAccountAddress(text, platform);
  return handlePattern.test(bare) ? { handle: bare, externalId: null } : null;
}
