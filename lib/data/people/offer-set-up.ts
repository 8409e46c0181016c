import "server-only";
import { createOneTimeLink, withdrawLinks } from "./one-time-link.ts";

/** Makes the link with which its holder becomes an admin; earlier ones no longer work. Only the machine's owner may ask. */
export async function offerSetUp(): Promise<{ token: string; expiresAt: Date }> {
  await withdrawLinks("setup");
  return createOneTimeLink({ purpose: "setup", role: "admin" });
}
