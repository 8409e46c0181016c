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
 * OpenID Connect as the settings say. What links identities is an e-mail address that the issuer says is verified, and
 * nothing else; from then on it is the issuer's own number of them. Who is not known needs an invitation or `OIDC_ROLE`
 * (`welcome-by-single-sign-on.ts`).
 */
export function singleSignOn(env: Env): {
  config: GenericOAuthConfig[];
  linking: { enabled: boolean; trustedProviders: string[] };
} {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
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
      },
    ],
    linking: { enabled: true, trustedProviders: [] },
  };
}
