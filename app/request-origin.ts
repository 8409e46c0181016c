/**
 * Whether a page of this very site sent the request. Browsers say so in `Sec-Fetch-Site` and `Origin` and let no
 * foreign page make them up; a program that sends neither brings its own token.
 */
export function isFromOwnPage(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = headers.get("origin");
  if (origin === null) return true;
  return URL.parse(origin)?.host === (headers.get("x-forwarded-host") ?? headers.get("host"));
}

/**
 * Network address of the sender. `cli/web/trusted-address.ts` has put the one it believes in here, and nothing else.
 */
export function addressOf(headers: Headers): string {
  return headers.get("x-forwarded-for")?.split(",")[0]?.trim() || "unknown";
}
