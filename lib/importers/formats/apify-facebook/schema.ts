import { captureTimeOfApify } from "../../cells/capture-time.ts";
import type { TableSchema } from "../../table/table-format.ts";

const overview = ["url", "text", "likes", "shares"];

function isOverview(names: ReadonlySet<string>): boolean {
  const hasMedia = names.has("media") || [...names].some((name) => name.startsWith("media/"));
  return hasMedia && overview.every((name) => names.has(name)) && !names.has("postid");
}

/**
 * Posts of Apify's Facebook scraper, as CSV, XLSX, JSON or JSONL. Its overview has neither page nor id nor date:
 * the id is in the address, and only a film's own time and owner (`media/0`) are those of the post.
 */
export const apifyFacebookSchema = {
  name: "apify-facebook-posts",
  kind: "posts",
  platform: "facebook",
  matches: (names) => ["facebookurl", "postid", "likes"].every((name) => names.has(name)) || isOverview(names),
  columns: {
    accountId: ["pageid", "facebookid"],
    account: ["pagename"],
    accountName: ["user/name"],
    postId: ["postid"],
    publishedAt: ["time", "timestamp"],
    text: ["text"],
    permalink: ["url", "toplevelurl"],
    likes: ["likes"],
    comments: ["comments"],
    shares: ["shares"],
    views: ["viewscount"],
  },
  reads: [
    "facebookurl",
    "timestamp",
    "media/0/id",
    "media/0/publish time",
    "media/0/owner/id",
    "media/0/ typename",
    "media/1/ typename",
    "error",
    "errordescription",
  ],
  built: ["type"],
  required: [],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  hasWallTimes: false,
  capturedAt: captureTimeOfApify,
} as const satisfies TableSchema;
