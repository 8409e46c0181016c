import { type Platform, platforms } from "#lib/domain/model.ts";
import { readAccountAddress, readAddress } from "./permalink.ts";
import { unwrapAddress } from "./unwrap-address.ts";

/** A page as an address of its network names it. */
export interface PageAddress {
  readonly platform: Platform;
  readonly handle: string | null;
  readonly externalId: string | null;
}

/** First parts of paths that name a page in the part after them. */
const prefixes: Readonly<Partial<Record<Platform, readonly string[]>>> = {
  youtube: ["c", "user"],
  facebook: ["pg"],
  instagram: ["stories", "_u"],
};
/** First parts of paths that name no page. */
const others: Readonly<Partial<Record<Platform, readonly string[]>>> = {
  facebook: ["l.php", "help", "business", "marketplace", "search", "pages", "people", "privacy", "policies", "v"],
  telegram: ["c", "joinchat", "addstickers", "share", "proxy", "socks", "iv", "login", "addlist"],
  youtube: ["watch", "shorts", "playlist", "results", "embed", "live", "feed", "hashtag", "redirect", "clip", "post"],
  x: ["i", "home", "search", "intent", "explore", "hashtag", "share", "login", "settings"],
  vk: ["feed", "search", "away.php", "video", "album", "share.php", "login", "im", "market"],
  instagram: ["explore", "accounts", "tv", "p", "reel", "reels", "direct", "s", "share"],
  threads: ["t", "search", "login"],
};
/** Hosts that shorten: where such an address leads is known to its network alone. */
const shorteners: readonly string[] = ["youtu.be", "fb.watch", "vm.tiktok.com", "vt.tiktok.com"];
const handlePattern = /^[\p{L}\p{N}._-]{1,100}$/u;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** What addresses say in a manner of their network's own; undefined where this one says nothing so. */
function namedByNetwork(platform: Platform, path: string): Omit<PageAddress, "platform"> | null | undefined {
  const { pathname, searchParams } = new URL(`https://network.invalid${path}`);
  const [first = "", second = "", third = ""] = pathname.split("/").filter(Boolean).map(decoded);
  if (platform === "facebook") {
    const number =
      (/^(?:permalink|story|profile)\.php$/.test(first) ? searchParams.get("id") : null) ??
      (/^(?:people|pages)$/.test(first) ? third : null) ??
      (/-(\d{9,})$/.exec(first === "p" ? second : first)?.[1] || null);
    return number !== null && /^\d{6,}$/.test(number) ? { handle: null, externalId: number } : undefined;
  }
  if (platform === "vk") {
    const group = /^(?:public|club|event)(\d+)$/.exec(first)?.[1];
    if (group !== undefined) return { handle: first, externalId: group };
    // The address of an article names its author up to the first hyphen.
    if (first.startsWith("@")) return { handle: first.slice(1).split("-")[0] ?? "", externalId: null };
    return /^(?:wall|photo|video|clip|album|topic)-?\d/.test(first) ? null : undefined;
  }
  if (platform === "x" && first === "intent") {
    const name = searchParams.get("screen_name");
    return name ? { handle: name, externalId: null } : null;
  }
  if (platform === "tiktok" && !first.startsWith("@")) return null;
  return undefined;
}

/**
 * The page that an address on a network names, in any of the forms in which people copy addresses, or null for one that
 * names none: a post, a search, a chat, a short link.
 */
export function readPageAddress(text: string): PageAddress | null {
  const link = unwrapAddress(text);
  for (const platform of platforms) {
    const found = readAddress(link, platform);
    if (found === null) continue;
    if (shorteners.includes(found.host)) return null;
    const parts = (found.path.split(/[?#]/)[0] ?? "").split("/").filter(Boolean).map(decoded);
    const [first = "", second = ""] = parts;
    const word = first.toLowerCase();
    const byNetwork = namedByNetwork(platform, found.path);
    if (
      byNetwork === null ||
      (byNetwork === undefined && (others[platform]?.includes(word) || first.startsWith("+")))
    ) {
      return null;
    }
    const named =
      byNetwork ??
      (prefixes[platform]?.includes(word)
        ? { handle: second.replace(/^@/, ""), externalId: null }
        : readAccountAddress(link, platform));
    if (named === null || (!named.handle && !named.externalId)) return null;
    const handle = named.handle === null ? null : decoded(named.handle);
    if (handle !== null && !handlePattern.test(handle)) return null;
    return { platform, handle, externalId: named.externalId };
  }
  return null;
}
