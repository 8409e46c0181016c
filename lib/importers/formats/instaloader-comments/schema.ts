import type { TableSchema } from "../../table/table-format.ts";

/** The `…_comments.json` that instaloader writes beside a post: all its comments, answers inside them. */
export const instaloaderCommentsSchema = {
  name: "instaloader-comments",
  kind: "comments",
  platform: "instagram",
  matches: (names) =>
    ["created at", "text", "likes count"].every((name) => names.has(name)) &&
    (names.has("answers") || names.has("owner")) &&
    !names.has("node"),
  columns: {
    commentId: ["id"],
    authorId: ["owner/id"],
    author: ["owner/username"],
    authorName: ["owner/full name"],
    publishedAt: ["created at"],
    text: ["text"],
    likes: ["likes count"],
  },
  required: ["commentId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  hasWallTimes: false,
  tells: () => ({ parents: true, authors: true, complete: true }),
} as const satisfies TableSchema;
