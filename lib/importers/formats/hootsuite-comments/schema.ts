import { captureTimeOfHootsuite } from "../../cells/capture-time.ts";
import type { TableSchema } from "../../table/table-format.ts";
import { hootsuiteDateHeader } from "../hootsuite/schema.ts";

/**
 * Report of inbound messages of Hootsuite: comments, posts of people and private messages in one table, of which the
 * comments alone are read. It names neither the post of a comment nor the comment that it answers.
 */
export const hootsuiteCommentsSchema = {
  name: "hootsuite-facebook-comments",
  kind: "comments",
  platform: "facebook",
  matches: (names) =>
    ["facebook page", "message id", "type"].every((name) => names.has(name)) &&
    [...names].some((name) => hootsuiteDateHeader.test(name)),
  columns: {
    accountName: ["facebook page"],
    commentId: ["message id"],
    authorName: ["message author"],
    publishedAt: [hootsuiteDateHeader],
    text: ["message"],
    permalink: ["message permalink"],
  },
  reads: ["type"],
  required: ["commentId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  capturedAt: captureTimeOfHootsuite,
  hasWallTimes: false,
  tells: () => ({ parents: false, authors: true, complete: true }),
} as const satisfies TableSchema;
