import { tellsByColumns } from "../../comment-telling.ts";
import type { TableSchema } from "../../table/table-format.ts";

/** Comments of TikTok in 4CAT, where they come from the browser: as many as were scrolled to. */
export const fourcatTiktokCommentsSchema = {
  name: "4cat-tiktok-comments",
  kind: "comments",
  platform: "tiktok",
  matches: (names) => ["is comment on comment", "post url", "body", "thread id"].every((name) => names.has(name)),
  columns: {
    commentId: ["id"],
    postId: ["post url"],
    parentId: ["thread id"],
    author: ["author"],
    authorName: ["author full"],
    publishedAt: ["unix timestamp", "timestamp"],
    text: ["body"],
    likes: ["likes"],
    permalink: ["comment url"],
  },
  reads: ["is comment on comment", "post id"],
  required: ["commentId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  hasWallTimes: true,
  tells: (seen) => ({ ...tellsByColumns(seen), complete: false }),
} as const satisfies TableSchema;
