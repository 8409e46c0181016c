import { captureTimeOfYoutubeDataTools } from "../../cells/capture-time.ts";
import type { TableSchema } from "../../table/table-format.ts";

/** Video list of YouTube Data Tools. A blank `likeCount` is hidden, a blank `commentCount` is comments off. */
export const youtubeVideosSchema = {
  name: "youtube-data-tools-videos",
  kind: "posts",
  platform: "youtube",
  matches: (names) => ["videoid", "channelid", "publishedat", "viewcount"].every((name) => names.has(name)),
  columns: {
    accountId: ["channelid"],
    accountName: ["channeltitle"],
    postId: ["videoid"],
    publishedAt: ["publishedat"],
    text: ["videotitle"],
    likes: ["likecount"],
    comments: ["commentcount"],
    views: ["viewcount"],
  },
  built: ["type", "permalink"],
  required: ["postId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  capturedAt: captureTimeOfYoutubeDataTools,
  hasWallTimes: false,
  backslashQuotes: true,
} as const satisfies TableSchema;
