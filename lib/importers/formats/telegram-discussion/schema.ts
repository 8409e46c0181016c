import type { TableSchema } from "../../table/table-format.ts";

/**
 * `result.json` of Telegram Desktop for the discussion group of a channel, in the columns of its `json-form.ts`. Posts
 * of the channel stand there as messages that were forwarded by the channel itself; what answers them are comments.
 */
export const telegramDiscussionSchema = {
  name: "telegram-desktop-comments",
  kind: "comments",
  platform: "telegram",
  matches: () => false,
  columns: {
    commentId: ["id"],
    parentId: ["reply"],
    authorId: ["author id"],
    authorName: ["author name"],
    publishedAt: ["date unixtime"],
    text: ["text"],
    likes: ["reactions"],
  },
  reads: ["chat type", "channel id", "channel name", "post number", "is post"],
  required: ["commentId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: true },
  hasWallTimes: true,
  tells: () => ({ parents: true, authors: true, complete: true }),
} as const satisfies TableSchema;
