import { captureTimeOfApify } from "../../cells/capture-time.ts";
import type { TableSchema } from "../../table/table-format.ts";

/**
 * Posts of Apify's Instagram scrapers, as CSV, XLSX, JSON or JSONL: the one of Apify (`shortCode`, `likesCount`)
 * and one of profile posts (`shortcode`, `likes`, `mediaType`). A post is known by its short code, as in its address.
 */
export const apifyInstagramSchema = {
  name: "apify-instagram-posts",
  kind: "posts",
  platform: "instagram",
  tellsHiddenLikes: true,
  matches: (names) =>
    ["shortcode", "likescount", "ownerusername"].every((name) => names.has(name)) ||
    ["shortcode", "username", "caption", "likes", "mediatype"].every((name) => names.has(name)),
  columns: {
    accountId: ["ownerid"],
    account: ["ownerusername", "username"],
    accountName: ["ownerfullname"],
    postId: ["shortcode"],
    publishedAt: ["timestamp"],
    type: ["type", "mediatype"],
    text: ["caption"],
    permalink: ["url", "permalink"],
    likes: ["likescount", "likes"],
    comments: ["commentscount", "comments"],
    views: ["videoplaycount", "videoviewcount"],
  },
  reads: ["id", "producttype", "iscommentsdisabled", "commentsdisabled", "error", "errordescription"],
  built: ["permalink"],
  required: ["postId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  hasWallTimes: false,
  capturedAt: captureTimeOfApify,
  // Only the latest few comments of a post are inside it, with their replies.
  tells: ({ names }) =>
    names.some((name) => /^latestcomments(?:$|\/)/.test(name))
      ? { parents: true, authors: true, complete: false }
      : null,
} as const satisfies TableSchema;
