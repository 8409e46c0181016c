import { linkAddress } from "#lib/data/people/link-address.ts";
import { offerSetUp } from "#lib/data/people/offer-set-up.ts";
import { hasAdmin } from "#lib/data/people/people.ts";
import type { Env } from "#lib/env.ts";

/** How to make the first admin, while there is none: lines to be printed. The link works once, and for a day. */
export async function sayFirstAdmin({ PUBLIC_URL }: Env, address: string): Promise<string> {
  if (await hasAdmin()) return "";
  const { token } = await offerSetUp();
  const link = linkAddress(token, null, new URL(PUBLIC_URL ?? address));
  return `Nobody can sign in yet. Create the first administrator (the link works once, for 24 hours):\n${link}\n`;
}
