import type { Platform } from "#lib/domain/model.ts";
import { readAddress } from "./permalink.ts";

/** What a link to a post says: the post's id on its platform, and whose post it is where the link tells. */
export interface PostLink {
  readonly postId: string;
  readonly handle: string | null;
  /** Id of the page, group or community. */
  readonly ownerId: string | null;
}

type LinkReader = (parts: readonly string[], query: URLSearchParams, host: string) => PostLink | null;

function link(postId: string | null | undefined, owner: string | null = null): PostLink | null {
  if (postId === null || postId === undefined || postId === "") return null;
  const isId = owner !== null && /^-?\d+$/.test(owner);
  return { postId, handle: isId ? null : owner, ownerId: isId ? owner : null };
}

const facebookId = /^(?:\d+|pfbid\w+)$/;
const facebookLists = new Set(["posts", "permalink", "videos", "photos", "reel", "reels", "activity"]);

/** Posts, group posts, photos, films and reels; links that only forward (`share/p/…`, `fb.watch`) say no id. */
const readFacebook: LinkReader = (parts, query) => {
  const [first = "", second = ""] = parts;
  if (/^(?:permalink|story)\.php$/.test(first)) return link(query.get("story_fbid"), query.get("id"));
  if (/^photos?(?:\.php)?$/.test(first)) return link(query.get("fbid") ?? parts.slice(1).find((x) => /^\d+$/.test(x)));
  if (/^(?:watch|video\.php)$/.test(first)) return link(query.get("v"));
  if (/^reels?$/.test(first)) return facebookId.test(second) ? link(second) : null;
  const [, pageId, postId] = /^(\d+)_(\d+)$/.exec(first) ?? [];
  if (postId !== undefined) return link(postId, pageId);
  const isGroup = first === "groups";
  if (isGroup && query.has("multi_permalinks")) return link(query.get("multi_permalinks"), second);
  if (first === "share" || first === "events") return null;
  const at = isGroup ? 2 : 1;
  if (!facebookLists.has(parts[at] ?? "")) return null;
  const id = parts.slice(at + 1).findLast((part) => facebookId.test(part));
  return link(id, isGroup ? second : first);
};

/** Posts, reels and films; links that only forward (`share/reel/…`) say no code, and sounds are no posts. */
const readInstagram: LinkReader = (parts) => {
  const at = parts.findIndex((part) => /^(?:p|reels?|tv)$/.test(part));
  if (at < 0 || at > 1 || parts[0] === "share" || parts[at + 1] === "audio") return null;
  return link(parts[at + 1], at === 1 ? (parts[0] ?? null) : null);
};

const readYoutube: LinkReader = (parts, query, host) => {
  if (host.endsWith("youtu.be")) return link(parts[0]);
  if (parts[0] === "watch") return link(query.get("v"));
  return /^(?:shorts|live|embed|v)$/.test(parts[0] ?? "") ? link(parts[1]) : null;
};

const readTelegram: LinkReader = (parts) => {
  const [name, ...rest] = parts[0] === "s" ? parts.slice(1) : parts;
  const id = rest.at(-1);
  if (name === undefined || id === undefined || !/^\d+$/.test(id)) return null;
  return name === "c" ? link(id, rest[0] ?? null) : link(id, name);
};

const wall = /^wall(-?\d+)_(\d+)$/;

const readVk: LinkReader = (parts, query) => {
  const [, owner, id] = wall.exec(query.get("w") ?? parts.at(-1) ?? "") ?? [];
  return owner === undefined || query.has("reply") ? null : link(id, owner);
};

function handled(list: RegExp): LinkReader {
  return ([first = "", second = "", id]) =>
    list.test(second) ? link(id, first === "i" ? null : first.replace(/^@/, "")) : null;
}

const readers: Readonly<Record<Platform, LinkReader>> = {
  facebook: readFacebook,
  instagram: readInstagram,
  youtube: readYoutube,
  telegram: readTelegram,
  vk: readVk,
  tiktok: handled(/^(?:video|photo)$/),
  x: handled(/^status(?:es)?$/),
  threads: handled(/^post$/),
};

/**
 * Reads the id of a post from a link to it, so that one post is one post whichever tool names it.
 * Null for links elsewhere, links to pages, and short links that say no id.
 */
export function readPostLink(text: string, platform: Platform): PostLink | null {
  const found = readAddress(text.trim(), platform);
  if (found === null) return null;
  const [path = "", query = ""] = found.path.split("#")[0]?.split("?") ?? [];
  const parts = path.split("/").filter(Boolean);
  const params = new URLSearchParams(query);
  // X writes `/i/web/status/<id>` where it does not know the author.
  const read = readers[platform](parts[1] === "web" ? parts.toSpliced(1, 1) : parts, params, found.host);
  return read !== null && /^[\w-]{1,200}$/.test(read.postId) ? read : null;
}
