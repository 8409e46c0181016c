import type { TableSchema } from "../../table/table-format.ts";

/** Videos of TikTok Studio, with the words of today and those of an earlier analytics page. */
export const tiktokVideosSchema = {
  name: "tiktok-studio-videos",
  kind: "posts",
  platform: "tiktok",
  matches: (names) => ["video link", "post time", "video title"].every((name) => names.has(name)),
  columns: {
    publishedAt: ["post time"],
    text: ["video title"],
    permalink: ["video link"],
    likes: ["likes", "total likes"],
    comments: ["comments", "total comments"],
    shares: ["shares", "total shares"],
    views: ["video views", "total views"],
    saves: ["add to favorites"],
  },
  built: ["type"],
  required: ["permalink", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  hasWallTimes: true,
} as const satisfies TableSchema;
