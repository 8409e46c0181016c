import type { Platform } from "#lib/domain/model.ts";
import { readAddress } from "./permalink.ts";

/** The comment to which a link leads, and the one that it answers where the link tells. */
export interface CommentLink {
  readonly commentId: string;
  readonly parentId: string | null;
}

const id = /^[\w.-]{1,200}$/;

/** Names of the parts of an address that hold a comment, the one of a reply first, then that above it. */
const named: Readonly<Partial<Record<Platform, readonly (readonly [reply: string, top: string])[]>>> = {
  facebook: [["reply_comment_id", "comment_id"]],
  youtube: [["lc", "lc"]],
  vk: [["reply", "thread"]],
};

/** Reads the id of a comment from a link to it; null for links elsewhere and links to posts. */
export function readCommentLink(text: string, platform: Platform): CommentLink | null {
  const found = readAddress(text.trim(), platform);
  if (found === null) return null;
  const [path = "", query = ""] = found.path.split("#")[0]?.split("?") ?? [];
  const params = new URLSearchParams(query);
  for (const [reply, top] of named[platform] ?? []) {
    const inner = params.get(reply);
    const outer = params.get(top);
    const commentId = inner ?? outer;
    if (commentId === null || !id.test(commentId)) continue;
    return { commentId, parentId: inner !== null && outer !== null && outer !== inner ? outer : null };
  }
  // Instagram: /p/<code>/c/<comment>/ and /p/<code>/c/<comment>/r/<reply>/.
  const parts = path.split("/").filter(Boolean);
  const comment = parts[parts.indexOf("c") + 1];
  const reply = parts[parts.indexOf("r") + 1];
  if (platform !== "instagram" || !parts.includes("c") || comment === undefined) return null;
  return parts.includes("r") && reply !== undefined
    ? { commentId: reply, parentId: comment }
    : { commentId: comment, parentId: null };
}
