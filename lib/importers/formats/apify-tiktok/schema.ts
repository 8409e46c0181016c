import { captureTimeOfApify } from "../../cells/capture-time.ts";
import type { TableSchema } from "../../table/table-format.ts";

/** Posts of Apify's TikTok scraper (clockworks), as CSV, XLSX, JSON or JSONL; followers are those at the time of collecting. */
export const apifyTiktokSchema = {
  name: "apify-tiktok-posts",
  kind: "posts",
  platform: "tiktok",
  matches: (names) =>
    names.has("webvideourl") && names.has("diggcount") && (names.has("createtimeiso") || names.has("createtime")),
  columns: {
    accountId: ["authormeta/id"],
    account: ["authormeta/name"],
    accountName: ["authormeta/nickname"],
    postId: ["id"],
    publishedAt: ["createtimeiso", "createtime"],
    text: ["text"],
    permalink: ["webvideourl"],
    likes: ["diggcount"],
    comments: ["commentcount"],
    shares: ["sharecount"],
    views: ["playcount"],
    saves: ["collectcount"],
  },
  reads: ["isslideshow", "error", "errordescription"],
  built: ["type"],
  required: ["publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  hasWallTimes: false,
  capturedAt: captureTimeOfApify,
} as const satisfies TableSchema;
