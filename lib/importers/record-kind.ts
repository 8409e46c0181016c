import type { CommentRecord, FollowerRecord, PostRecord } from "./importer.ts";

/** Whether a record is a comment. */
export function isComment(record: PostRecord | FollowerRecord | CommentRecord): record is CommentRecord {
  return "isByAccount" in record;
}

/** Whether a record is a total of followers. */
export function isFollowers(record: PostRecord | FollowerRecord | CommentRecord): record is FollowerRecord {
  return "followers" in record;
}
