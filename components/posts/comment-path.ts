import { postPath } from "./post-path.ts";

/** Name of the place of a comment on the page of its post. */
export function commentAnchor(externalId: string): string {
  return `comment-${externalId}`;
}

/** Address of a comment under its post, on whichever page of threads it stands, without the language. */
export function commentPath(post: Parameters<typeof postPath>[0], externalId: string): string {
  return `${postPath(post)}?comment=${encodeURIComponent(externalId)}#${encodeURIComponent(commentAnchor(externalId))}`;
}
