import { type Platform, platforms } from "#lib/domain/model.ts";
import { readAccountAddress, readAddress } from "./permalink.ts";

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
};
/** First parts of paths that name no page. */
const others: Readonly<Partial<Record<Platform, readonly string[]>>> = {
  telegram: ["c", "joinchat", "addstickers", "share", "proxy"],
  youtube: ["watch", "shorts", "playlist", "results", "embed", "live", "feed"],
  x: ["i", "home", "search", "intent", "explore"],
  vk: ["feed", "search", "away.php", "video", "album"],
  instagram: ["explore", "accounts", "tv"],
};
const handlePattern = /^[\p{L}\p{N}._-]{1,100}$/u;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** The page that an address on a network names, or null for an address that names none: a post, a search, a chat. */
export function readPageAddress(text: string): PageAddress | null {
  const link = text.trim();
  for (const platform of platforms) {
    const found = readAddress(link, platform);
    if (found === null) continue;
    // youtu.be and fb.watch shorten addresses of videos alone.
    if (["youtu.be", "fb.watch"].includes(found.host)) return null;
    const parts = (found.path.split(/[?#]/)[0] ?? "").split("/").filter(Boolean).map(decoded);
    const [first = "", second = "", third = ""] = parts;
    const word = first.toLowerCase();
    if (platform === "facebook" && (word === "people" || word === "pages") && /^\d{6,}$/.test(third)) {
      return { platform, handle: null, externalId: third };
    }
    if (others[platform]?.includes(word) || first.startsWith("+")) return null;
    if (platform === "vk" && /^(?:wall|photo|video|clip|album|topic)-?\d/.test(word)) return null;
    const named = prefixes[platform]?.includes(word)
      ? { handle: second.replace(/^@/, ""), externalId: null }
      : readAccountAddress(link, platform);
    if (named === null || (named.handle === null && !named.externalId)) return null;
    const handle = named.handle === null ? null : decoded(named.handle);
    if (handle !== null && !handlePattern.test(handle)) return null;
    return { platform, handle, externalId: named.externalId };
  }
  return null;
}
