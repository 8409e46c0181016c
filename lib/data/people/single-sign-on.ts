import "server-only";
import type { GenericOAuthConfig } from "better-auth/plugins";
import type { Env } from "../../env.ts";

/** Id of the one provider of single sign-on in addresses and stored credentials. */
export const singleSignOnId = "sso";

/** Whether people can sign in by OpenID Connect. */
export function hasSingleSignOn({ OIDC_ISSUER, OIDC_CLIENT_ID }: Env): boolean {
  return OIDC_ISSUER !== undefined && OIDC_CLIENT_ID !== undefined;
}

/**
 * OpenID Connect as the settings say. Somebody who is known by a verified e-mail address is the same person; who is
 * not known becomes one with `OIDC_ROLE`, or is refused where that is `none`.
 */
export function singleSignOn(env: Env): {
  config: GenericOAuthConfig[];
  linking: { enabled: boolean; trustedProviders: string[] };
} {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_ROLE: role } = env;
  if (issuer === undefined || clientId === undefined) {
    return { config: [], linking: { enabled: false, trustedProviders: [] } };
  }
  return {
    config: [
      {
        providerId: singleSignOnId,
        discoveryUrl: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        scopes: ["openid", "email", "profile"],
        pkce: true,
        requireIdTokenVerification: true,
        disableSignUp: role === "none",
      },
    ],
    linking: { enabled: true, trustedProviders: [] },
  };
}
