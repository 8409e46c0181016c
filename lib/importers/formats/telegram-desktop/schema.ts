import type { TableSchema } from "../../table/table-format.ts";

/**
 * `result.json` of Telegram Desktop for one channel, in the columns of `shapeMessage`. It has no views, shares or
 * comments, and not the channel's user name.
 */
export const telegramDesktopSchema = {
  name: "telegram-desktop",
  kind: "posts",
  platform: "telegram",
  matches: () => false,
  columns: {
    accountId: ["channel id"],
    accountName: ["channel name"],
    postId: ["id"],
    publishedAt: ["date unixtime", "date"],
    type: ["shape"],
    text: ["text"],
    likes: ["reactions"],
  },
  reads: ["is public"],
  built: ["permalink", "likes"],
  required: ["postId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: true },
  hasWallTimes: true,
} as const satisfies TableSchema;
