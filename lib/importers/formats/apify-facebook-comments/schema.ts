import { captureTimeOfApify } from "../../cells/capture-time.ts";
import { tellsByColumns } from "../../comment-telling.ts";
import type { TableSchema } from "../../table/table-format.ts";

/**
 * Comments of Apify's Facebook comment scraper with all fields, as XLSX, CSV, JSON or JSONL. Its overview has neither
 * id nor author nor time, and is refused by what it is.
 */
export const apifyFacebookCommentsSchema = {
  name: "apify-facebook-comments",
  kind: "comments",
  platform: "facebook",
  matches: (names) =>
    ["facebookurl", "text", "id", "date"].every((name) => names.has(name)) &&
    ["profilename", "feedbackid", "commenturl", "replytocommentid"].some((name) => names.has(name)),
  columns: {
    commentId: ["id"],
    postId: ["facebookurl"],
    parentId: ["replytocommentid"],
    authorId: ["profileid"],
    authorName: ["profilename"],
    publishedAt: ["date"],
    text: ["text"],
    likes: ["likescount"],
    permalink: ["commenturl"],
  },
  reads: ["profileurl", "threadingdepth", "error", "errordescription"],
  required: ["commentId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  hasWallTimes: false,
  capturedAt: captureTimeOfApify,
  // JSON leaves the parent out where a comment has none: the depth of threads says that replies are told.
  tells: (seen) => ({
    ...tellsByColumns(seen),
    parents: seen.placeOf.has("parentId") || seen.names.includes("threadingdepth"),
  }),
} as const satisfies TableSchema;
