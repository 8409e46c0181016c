import { captureTimeOfApify } from "../../cells/capture-time.ts";
import type { TableSchema } from "../../table/table-format.ts";

/**
 * Comments of Apify's Instagram comment scraper, as CSV, XLSX, JSON or JSONL. Replies stand inside their comment; where
 * a comment counts replies that are not there, nothing can be said of who was answered.
 */
export const apifyInstagramCommentsSchema = {
  name: "apify-instagram-comments",
  kind: "comments",
  platform: "instagram",
  matches: (names) =>
    ["posturl", "text", "timestamp"].every((name) => names.has(name)) &&
    (names.has("ownerusername") || names.has("owner/username")) &&
    !names.has("shortcode"),
  columns: {
    commentId: ["id"],
    postId: ["posturl"],
    authorId: ["owner/id", "ownerid"],
    author: ["ownerusername", "owner/username"],
    authorName: ["owner/full name"],
    publishedAt: ["timestamp"],
    text: ["text"],
    likes: ["likescount"],
    permalink: ["commenturl"],
  },
  reads: ["repliescount", "error", "errordescription"],
  required: ["commentId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  hasWallTimes: false,
  capturedAt: captureTimeOfApify,
  tells({ names }, sample) {
    const counted = names.indexOf("repliescount");
    const first = names.indexOf("replies/0/id");
    const holds = names.includes("replies") || first >= 0;
    const isMissing = sample.some(
      ({ cells, inside = [] }) =>
        Number(cells[counted] ?? 0) > 0 && inside.length === 0 && (cells[first]?.trim() ?? "") === "",
    );
    return { parents: holds && !isMissing, authors: true, complete: !isMissing };
  },
} as const satisfies TableSchema;
