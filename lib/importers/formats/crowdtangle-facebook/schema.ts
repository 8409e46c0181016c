import { captureTimeOfCrowdTangle } from "../../cells/capture-time.ts";
import type { TableSchema } from "../../table/table-format.ts";

/**
 * Historical data of CrowdTangle about Facebook pages or groups. Files before 2021 say `Created` and have
 * fewer columns. `Likes` is the reaction "like" alone; all reactions together are the sum of the kinds.
 */
export const crowdtangleFacebookSchema = {
  name: "crowdtangle-facebook-posts",
  kind: "posts",
  platform: "facebook",
  matches: (names) =>
    names.has("likes at posting") &&
    (names.has("page name") || names.has("group name")) &&
    (names.has("post created") || names.has("created")),
  columns: {
    account: ["user name"],
    accountId: ["facebook id"],
    accountName: ["page name", "group name"],
    publishedAt: ["post created", "created"],
    type: ["type"],
    text: ["message"],
    permalink: ["url"],
    comments: ["comments"],
    shares: ["shares"],
    views: ["post views"],
    followers: ["followers at posting"],
    "reactions.like": ["likes"],
    "reactions.love": ["love"],
    "reactions.care": ["care"],
    "reactions.haha": ["haha"],
    "reactions.wow": ["wow"],
    "reactions.sad": ["sad"],
    "reactions.angry": ["angry"],
  },
  built: ["likes"],
  required: ["permalink", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: true },
  capturedAt: captureTimeOfCrowdTangle,
  hasWallTimes: true,
} as const satisfies TableSchema;
