import type { TableSchema } from "../../table/table-format.ts";

/** Facebook posts in the layout of BuzzFeed's fact-check data; days without a time, reactions together. */
export const buzzfeedSchema = {
  name: "buzzfeed-facebook-posts",
  kind: "posts",
  platform: "facebook",
  matches: (names) => ["post url", "date published", "share count", "reaction count"].every((name) => names.has(name)),
  columns: {
    accountId: ["account id"],
    accountName: ["page"],
    postId: ["post id"],
    publishedAt: ["date published"],
    type: ["post type"],
    permalink: ["post url"],
    likes: ["reaction count"],
    comments: ["comment count"],
    shares: ["share count"],
  },
  required: ["permalink", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  hasWallTimes: true,
} as const satisfies TableSchema;
