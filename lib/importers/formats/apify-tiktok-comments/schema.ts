import { captureTimeOfApify } from "../../cells/capture-time.ts";
import { tellsByColumns } from "../../comment-telling.ts";
import type { TableSchema } from "../../table/table-format.ts";

/** Comments of Apify's TikTok comment scraper (clockworks). Most of its exports count replies and hold none. */
export const apifyTiktokCommentsSchema = {
  name: "apify-tiktok-comments",
  kind: "comments",
  platform: "tiktok",
  matches: (names) => ["videoweburl", "diggcount", "cid"].every((name) => names.has(name)),
  columns: {
    commentId: ["cid"],
    postId: ["videoweburl"],
    parentId: ["repliestoid"],
    authorId: ["uid"],
    author: ["uniqueid"],
    publishedAt: ["createtimeiso", "createtime"],
    text: ["text"],
    likes: ["diggcount"],
  },
  reads: ["replycommenttotal", "error", "errordescription"],
  required: ["commentId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  hasWallTimes: false,
  capturedAt: captureTimeOfApify,
  tells(seen, sample) {
    const told = tellsByColumns(seen);
    const counted = seen.names.indexOf("replycommenttotal");
    return { ...told, complete: told.parents || !sample.some(({ cells }) => Number(cells[counted] ?? 0) > 0) };
  },
} as const satisfies TableSchema;
