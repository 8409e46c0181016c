import { NextRequest } from "next/server";
import { hasLocale } from "next-intl";
import createMiddleware from "next-intl/middleware";
import { refuseLargeForm } from "#app/form-limit.ts";
import { pagePolicy } from "#app/page-policy.ts";
import { pathHeader } from "#app/request-path.ts";
import { recentDefaultLanguage } from "#lib/data/installation/default-language.ts";
import { getEnv } from "#lib/env.ts";
import { routing } from "#lib/i18n/routing.ts";

const withLanguage = createMiddleware(routing);

/** What an address in one of the languages begins with. */
const languagePrefix = new RegExp(`^/(?:${routing.locales.join("|")})(?:/|$)`);

/** Only an address without a language needs to know which one is for readers who ask for none of ours. */
async function languageRouting(request: NextRequest): Promise<typeof withLanguage> {
  if (languagePrefix.test(request.nextUrl.pathname)) return withLanguage;
  return createMiddleware({ ...routing, defaultLocale: await recentDefaultLanguage() });
}

// biome-ignore lint/style/noProcessEnv: Next itself sets it, and puts the value in when it builds.
const isDevelopment = process.env.NODE_ENV === "development";

/**
 * Sends addresses without a language to the reader's (`/posts` becomes `/kk/posts`), tells pages which address was
 * asked for, and gives each answer a Content-Security-Policy with a nonce of its own, which Next puts on its scripts.
 */
export default async function proxy(request: NextRequest) {
  const [, language] = request.nextUrl.pathname.split("/");
  const refused = refuseLargeForm(request, hasLocale(routing.locales, language) ? language : routing.defaultLocale);
  if (refused) return refused;
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const isHttps = getEnv().PUBLIC_URL?.startsWith("https:") ?? false;
  const policy = pagePolicy(nonce, { isDevelopment, isHttps });
  const headers = new Headers(request.headers);
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const route = await languageRouting(request);
  const response = route(new NextRequest(request, { headers }));
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = {
  // Everything but the API, exports, uploads and kept files, Next's own files and those of `public`, by their names:
  // a page's address may have a dot in it too, and must not lose its policy by that.
  matcher:
    "/((?!api/|export/|imports/upload$|imports/[0-9]+/original$|healthz$|logo$|metrics$|readyz$|_next/|templates/|icon\\.svg$|favicon\\.ico$|robots\\.txt$).*)",
};
