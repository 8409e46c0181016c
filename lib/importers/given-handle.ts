import type { Platform } from "#lib/domain/model.ts";
import { InvalidRequestError } from "#lib/errors.ts";
import { readPageAddress } from "./cells/page-address.ts";

/**
 * The name of an account as a person gives it for a whole file: as it is, or out of the address of its page, which people
 * paste in its place. `platform` is the one that goes with it, null where none is said.
 * @throws InvalidRequestError `account_malformed` { value }
 */
export function readGivenHandle(text: string, platform: Platform | null): string {
  if (!text.includes("/")) return text;
  const page = readPageAddress(text);
  const name = page?.handle ?? page?.externalId ?? null;
  if (page === null || name === null || (platform !== null && page.platform !== platform)) {
    throw new InvalidRequestError("account_malformed", { value: text.slice(0, 200) });
  }
  return name;
}
