import type { TableSchema } from "../../table/table-format.ts";

/** Video export of Meta Business Suite, of up to 212 columns. It has the id of the film, not that of its post. */
export const metaVideoSchema = {
  name: "meta-facebook-videos",
  kind: "posts",
  platform: "facebook",
  matches: (names) => names.has("video asset id") && names.has("publish time"),
  columns: {
    accountId: ["page id"],
    accountName: ["page name"],
    postId: ["video asset id"],
    publishedAt: ["publish time"],
    text: ["title", "description"],
    permalink: ["permalink"],
    likes: ["reactions"],
    comments: ["comments"],
    shares: ["shares"],
    views: ["views", "3-second video views"],
    reach: ["reach"],
  },
  built: ["type"],
  required: ["postId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: true },
  hasWallTimes: true,
} as const satisfies TableSchema;
