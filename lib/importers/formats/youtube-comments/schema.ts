import { captureTimeOfYoutubeDataTools } from "../../cells/capture-time.ts";
import { tellsByColumns } from "../../comment-telling.ts";
import type { TableSchema } from "../../table/table-format.ts";

/**
 * Comments of YouTube Data Tools, one film a file, which is named after the film. In pseudonymised files the channels
 * of authors are left out, and names are made up.
 */
export const youtubeCommentsSchema = {
  name: "youtube-data-tools-comments",
  kind: "comments",
  platform: "youtube",
  matches: (names) => ["isreply", "authorname", "publishedat"].every((name) => names.has(name)),
  columns: {
    commentId: ["id", "commentid"],
    parentId: ["isreplyto"],
    authorId: ["authorchannelid"],
    authorName: ["authorname"],
    publishedAt: ["publishedat"],
    text: ["text"],
    likes: ["likecount"],
  },
  reads: ["isreply"],
  required: ["commentId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  capturedAt: captureTimeOfYoutubeDataTools,
  hasWallTimes: false,
  backslashQuotes: true,
  tells: (seen) => ({ ...tellsByColumns(seen), parents: true, authors: seen.placeOf.has("authorId") }),
} as const satisfies TableSchema;
