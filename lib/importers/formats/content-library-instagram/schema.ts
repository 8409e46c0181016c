import type { TableSchema } from "../../table/table-format.ts";

/** Instagram posts of Meta Content Library; times are UTC. */
export const contentLibraryInstagramSchema = {
  name: "content-library-instagram-posts",
  kind: "posts",
  platform: "instagram",
  matches: (names) => names.has("creation time") && names.has("post owner.id") && names.has("statistics.like count"),
  columns: {
    account: ["post owner.username"],
    accountId: ["post owner.id"],
    accountName: ["post owner.name"],
    postId: ["id"],
    publishedAt: ["creation time"],
    type: ["media type"],
    text: ["text"],
    likes: ["statistics.like count"],
    comments: ["statistics.comment count"],
    views: ["statistics.views"],
  },
  required: ["postId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  hasWallTimes: false,
} as const satisfies TableSchema;
