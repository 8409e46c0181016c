import { captureTimeOfCrowdTangle } from "../../cells/capture-time.ts";
import type { TableSchema } from "../../table/table-format.ts";

/** Historical data of CrowdTangle about Instagram accounts. It has no shares, and no id but that in the link. */
export const crowdtangleInstagramSchema = {
  name: "crowdtangle-instagram-posts",
  kind: "posts",
  platform: "instagram",
  matches: (names) =>
    ["account", "user name", "followers at posting", "url"].every((name) => names.has(name)) &&
    (names.has("post created") || names.has("created")) &&
    !names.has("likes at posting"),
  columns: {
    account: ["user name"],
    accountName: ["account"],
    publishedAt: ["post created", "created"],
    type: ["type"],
    text: ["description"],
    permalink: ["url"],
    likes: ["likes"],
    comments: ["comments"],
    views: ["views"],
    followers: ["followers at posting"],
  },
  required: ["permalink", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: true },
  capturedAt: captureTimeOfCrowdTangle,
  hasWallTimes: true,
} as const satisfies TableSchema;
