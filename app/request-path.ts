import type { Locale } from "#lib/domain/model.ts";
import { localePath } from "#lib/i18n/locale-path.ts";

/** Where `proxy.ts` tells pages the path and query that was asked for. */
export const pathHeader = "x-akimetrics-path";

/** A path on this very site, for a redirect that somebody else may have written; the overview for anything else. */
export function ownPath(to: string, locale: Locale): string {
  const home = localePath(locale, "/");
  if (!/^\/[^/\\]/.test(to) || /[\p{Cc}\\]/u.test(to)) return home;
  const base = "http://own.invalid";
  const url = URL.parse(to, base);
  if (url === null || url.origin !== base || /\/sign-in(?:\/|$)/.test(url.pathname)) return home;
  // "/.//evil.example" is a path of ours until its dot is taken away.
  return url.pathname.startsWith("//") ? home : url.pathname + url.search;
}
