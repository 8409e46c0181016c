import type { TableSchema } from "../../table/table-format.ts";
import { isStudioChart, isStudioTable, studioWords } from "./studio-words.ts";

/** `Table data.csv` of YouTube Studio: what a period brought each film, after a row of totals. It names no channel. */
export const youtubeStudioSchema = {
  name: "youtube-studio-videos",
  kind: "posts",
  platform: "youtube",
  matches: (names) => isStudioTable(names) && !isStudioChart(names),
  columns: {
    postId: studioWords.content,
    publishedAt: studioWords.publishTime,
    text: studioWords.title,
    likes: studioWords.likes,
    comments: studioWords.comments,
    shares: studioWords.shares,
    views: studioWords.views,
  },
  built: ["type", "permalink"],
  required: ["postId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  hasWallTimes: true,
} as const satisfies TableSchema;
