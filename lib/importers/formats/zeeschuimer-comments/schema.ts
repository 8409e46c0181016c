import { tellsByColumns } from "../../comment-telling.ts";
import type { TableSchema } from "../../table/table-format.ts";

/** Comments of TikTok as collected with Zeeschuimer (NDJSON): as many as were scrolled to. */
export const zeeschuimerCommentsSchema = {
  name: "zeeschuimer-tiktok-comments",
  kind: "comments",
  platform: "tiktok",
  // A file is known by the envelope around each comment, not by names.
  matches: () => false,
  columns: {
    commentId: ["cid"],
    postId: ["aweme id"],
    parentId: ["reply id"],
    authorId: ["user/uid"],
    author: ["user/unique id"],
    authorName: ["user/nickname"],
    publishedAt: ["create time"],
    text: ["text"],
    likes: ["digg count"],
  },
  reads: ["share info/url", "reply to reply id"],
  required: ["commentId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  hasWallTimes: false,
  tells: (seen) => ({ ...tellsByColumns(seen), complete: false }),
} as const satisfies TableSchema;
