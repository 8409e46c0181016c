import { captureTimeOfYoutubeDataTools } from "../../cells/capture-time.ts";
import type { TableSchema } from "../../table/table-format.ts";

/** Channel list of YouTube Data Tools. Subscribers are those of the moment at which the list was made. */
export const youtubeChannelsSchema = {
  name: "youtube-data-tools-channels",
  kind: "followers",
  platform: "youtube",
  matches: (names) => ["id", "title", "subscribercount", "videocount"].every((name) => names.has(name)),
  columns: { accountId: ["id"], accountName: ["title"], followers: ["subscribercount"] },
  required: ["accountId", "followers"],
  dateField: "date",
  dateOrder: { assumed: "month-day", documented: false },
  capturedAt: captureTimeOfYoutubeDataTools,
  hasWallTimes: false,
  backslashQuotes: true,
} as const satisfies TableSchema;
