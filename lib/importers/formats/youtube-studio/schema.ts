import type { TableSchema } from "../../table/table-format.ts";

/** `Table data.csv` of YouTube Studio: what a period brought each film, after a row of totals. It names no channel. */
export const youtubeStudioSchema = {
  name: "youtube-studio-videos",
  kind: "posts",
  platform: "youtube",
  // `Chart data.csv` beside it has a row for each film and day.
  matches: (names) =>
    ["content", "video title", "video publish time"].every((name) => names.has(name)) && !names.has("date"),
  columns: {
    postId: ["content"],
    publishedAt: ["video publish time"],
    text: ["video title"],
    likes: ["likes"],
    comments: ["comments added", "comments"],
    shares: ["shares"],
    views: ["views"],
  },
  built: ["type", "permalink"],
  required: ["postId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  hasWallTimes: true,
} as const satisfies TableSchema;
