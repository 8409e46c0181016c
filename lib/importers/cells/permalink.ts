import { type Platform, platforms } from "#lib/domain/model.ts";
import { permalinkLimit } from "../limits.ts";

/** Hosts on which a platform shows posts; their subdomains (`m.`, `www.`, `web.`) count as well. */
const hosts: Readonly<Record<Platform, readonly string[]>> = {
  facebook: ["facebook.com", "fb.com", "fb.watch"],
  instagram: ["instagram.com", "instagr.am"],
  telegram: ["t.me", "telegram.me"],
  tiktok: ["tiktok.com"],
  youtube: ["youtube.com", "youtu.be"],
  x: ["x.com", "twitter.com"],
  vk: ["vk.com", "vk.ru"],
  threads: ["threads.net", "threads.com"],
};

// Only these characters: no blanks, control characters, quotes, angle brackets, backslashes, user info or ports.
const address =
  /^(?:https?:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(\/[^\s\p{Cc}"'<>\\^`{|}]*|[?#][^\s\p{Cc}"'<>\\^`{|}]*)?$/iu;

// A link that is written as all links are kept, in letters that all of them have.
const plainLink = /^https:\/\/[a-z\d-]+(?:\.[a-z\d-]+)+\/[\w!#$%&()*+,\-./:;=?@[\]~]*$/;

interface Address {
  readonly host: string;
  /** With query. */
  readonly path: string;
}

function splitAddress(text: string): Address | null {
  if (!text.includes(".")) return null;
  const [, host, path] = address.exec(text) ?? [];
  return host === undefined ? null : { host: host.toLowerCase(), path: path ?? "/" };
}

const isOn = (platform: Platform, host: string) =>
  hosts[platform].some((known) => host.endsWith(known) && (host === known || host.at(-known.length - 1) === "."));

/** Path of an address on the platform, with query, or null for any other address. */
export function readAddress(text: string, platform: Platform): Address | null {
  const found = splitAddress(text);
  return found !== null && isOn(platform, found.host) ? found : null;
}

/** A link to the platform, safe to print; null for anything else. `http:` and no scheme become `https:`. */
export function readPermalink(text: string, platform: Platform): string | null {
  if (text.length > permalinkLimit || !plainLink.test(text)) return readPermalinkOfAnyForm(text, platform);
  return isOn(platform, text.slice(8, text.indexOf("/", 8))) ? text : null;
}

/** As `readPermalink`, for all links alike. */
export function readPermalinkOfAnyForm(text: string, platform: Platform): string | null {
  const found = text.length <= permalinkLimit ? readAddress(text, platform) : null;
  const link = found === null ? "" : `https://${found.host}${found.path}`;
  return link !== "" && link.length <= permalinkLimit ? link : null;
}

/** The platform to which a link leads; null where it is none of ours. */
export function platformOfLink(text: string): Platform | null {
  const link = text.trim();
  const found = link.length <= permalinkLimit ? splitAddress(link) : null;
  return found === null ? null : (platforms.find((platform) => isOn(platform, found.host)) ?? null);
}

// First parts of Facebook paths that are no page.
const notPages = new Set(
  "permalink.php photo photo.php photos video video.php videos watch reel reels story.php share share.php sharer groups events p pg profile.php hashtag media plugins stories notes pages people login".split(
    " ",
  ),
);

/** What a page address on Facebook or another platform says about the account: its handle or its id. */
export function readAccountAddress(
  text: string,
  platform: Platform,
): { readonly handle: string | null; readonly externalId: string | null } | null {
  const found = readAddress(text, platform);
  if (found === null) return null;
  const profileId = /^\/profile\.php\?(?:.*&)?id=(\d+)/.exec(found.path)?.[1];
  if (profileId !== undefined) return { handle: null, externalId: profileId };
  const parts = found.path.split(/[?#]/)[0]?.split("/").filter(Boolean) ?? [];
  const named =
    parts[0] === "channel" && platform === "youtube" ? { handle: null, externalId: parts[1] ?? null } : null;
  if (named !== null) return named;
  const first = (parts[0] === "s" && platform === "telegram" ? parts[1] : parts[0])?.replace(/^@/, "");
  if (first === undefined || notPages.has(first.toLowerCase())) return null;
  return /^\d{6,}$/.test(first) ? { handle: null, externalId: first } : { handle: first, externalId: null };
}
