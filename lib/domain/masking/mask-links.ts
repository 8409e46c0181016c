/** Hosts on which the first part of the path names a person or a page. */
const profileHosts =
  "facebook\\.com|fb\\.com|fb\\.me|m\\.me|instagram\\.com|instagr\\.am|t\\.me|telegram\\.me|vk\\.com|vk\\.ru|ok\\.ru|tiktok\\.com|x\\.com|twitter\\.com|threads\\.net|threads\\.com|youtube\\.com|linkedin\\.com|wa\\.me|whatsapp\\.com";

const link = new RegExp(
  `(?<![\\p{L}\\p{N}_.-])(?:https?://)?(?:[a-z0-9-]+\\.)*(${profileHosts})/([^\\s<>"'«»]*)`,
  "giu",
);

/** First parts of a path that name content or a place of the platform, and nobody. */
const impersonal = new Set([
  "p",
  "reel",
  "reels",
  "tv",
  "explore",
  "watch",
  "events",
  "hashtag",
  "shorts",
  "playlist",
  "feed",
  "search",
  "help",
  "policies",
  "about",
  "legal",
]);

/** Whether a path on a platform leads to something else than a person's profile. */
function isImpersonal(path: string, isRegistered: (handle: string) => boolean): boolean {
  const [first = ""] = path.split(/[/?#]/u);
  const name = first
    .replace(/^@/u, "")
    .replace(/(?<![.,;:!)])[.,;:!)]+$/u, "")
    .toLowerCase();
  if (name === "" && !path.includes("=")) return true;
  if (/^wall-\d+_\d+$/u.test(name)) return true;
  return impersonal.has(name) || isRegistered(name);
}

/** Masks links to profiles; links to posts, videos and registered accounts stay. */
export function maskLinks(text: string, isRegistered: (handle: string) => boolean): string {
  if (!text.includes("/")) return text;
  return text.replace(link, (found, host: string, path: string) =>
    isImpersonal(path, isRegistered) ? found : `${host.toLowerCase()}/•••`,
  );
}
