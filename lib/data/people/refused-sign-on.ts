import "server-only";
import { getEnv } from "../../env.ts";
import { recordAudit } from "../installation/audit.ts";

/** Page to which refused people are led, with `?error=` and the reason behind it. */
export const refusedSignOnPath = "/sign-in?refused=sso";

/** The reason in the address that a refused person is led to; null for any other address. */
export function signOnRefusalIn(location: string | null): string | null {
  const url = location === null ? null : URL.parse(location, "http://own.invalid");
  if (!url?.pathname.endsWith("/sign-in") || !url.searchParams.has("error")) return null;
  const reason = url.searchParams.get("error") ?? "";
  // Whoever calls the address may write anything there; codes of ours, the library's and the issuer's look like this.
  return /^[a-z][a-z_]{0,59}$/.test(reason) ? reason : "other";
}

/** Writes into the trail that single sign-on refused somebody. Nobody is named: no proof says who it was. */
export async function noteRefusedSignOn(reason: string, address: string | null): Promise<void> {
  const { OIDC_ISSUER } = getEnv();
  await recordAudit({
    actor: { id: null, name: null, address },
    action: "sign_in.refused",
    entity: "person",
    entityId: "unknown",
    after: { way: "single_sign_on", provider: OIDC_ISSUER === undefined ? null : new URL(OIDC_ISSUER).host, reason },
  });
}
