import type { TableSchema } from "../../table/table-format.ts";

/**
 * Facebook posts of Meta Content Library; times are UTC. Its posts have no link, and a shared link is no
 * permalink. Views are there for films alone.
 */
export const contentLibraryFacebookSchema = {
  name: "content-library-facebook-posts",
  kind: "posts",
  platform: "facebook",
  matches: (names) =>
    names.has("creation time") &&
    names.has("post owner.id") &&
    ["statistics.reaction count", "statistics.share count", "statistics.love count", "surface.id"].some((name) =>
      names.has(name),
    ),
  columns: {
    account: ["post owner.username"],
    accountId: ["post owner.id"],
    accountName: ["post owner.name"],
    postId: ["id"],
    publishedAt: ["creation time"],
    type: ["media type"],
    text: ["text"],
    likes: ["statistics.reaction count"],
    comments: ["statistics.comment count"],
    shares: ["statistics.share count"],
    views: ["statistics.views"],
    "reactions.like": ["statistics.like count"],
    "reactions.love": ["statistics.love count"],
    "reactions.care": ["statistics.care count"],
    "reactions.haha": ["statistics.haha count"],
    "reactions.wow": ["statistics.wow count"],
    "reactions.sad": ["statistics.sad count"],
    "reactions.angry": ["statistics.angry count"],
  },
  built: ["likes"],
  required: ["postId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  hasWallTimes: false,
} as const satisfies TableSchema;
