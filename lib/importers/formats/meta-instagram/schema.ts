import type { TableSchema } from "../../table/table-format.ts";

/** Content export of Meta Business Suite for an Instagram account; the order of its counts differs from file to file. */
export const metaInstagramSchema = {
  name: "meta-instagram-posts",
  kind: "posts",
  platform: "instagram",
  matches: (names) => ["post id", "account username", "publish time"].every((name) => names.has(name)),
  columns: {
    account: ["account username"],
    accountId: ["account id"],
    accountName: ["account name"],
    postId: ["post id"],
    publishedAt: ["publish time"],
    type: ["post type"],
    text: ["description", "title"],
    permalink: ["permalink"],
    likes: ["likes"],
    comments: ["comments"],
    shares: ["shares"],
    views: ["views"],
    reach: ["reach"],
    saves: ["saves"],
  },
  required: ["postId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: true },
  hasWallTimes: true,
} as const satisfies TableSchema;
