import type { TableSchema } from "../../table/table-format.ts";
import { hasMetaColumns, metaWords } from "../meta-facebook/meta-words.ts";

/** Content export of Meta Business Suite for an Instagram account; the order of its counts differs from file to file. */
export const metaInstagramSchema = {
  name: "meta-instagram-posts",
  kind: "posts",
  platform: "instagram",
  matches: (names) => hasMetaColumns(names, ["postId", "username", "publishTime"]),
  columns: {
    account: metaWords.username,
    accountId: metaWords.accountId,
    accountName: metaWords.accountName,
    postId: metaWords.postId,
    publishedAt: metaWords.publishTime,
    type: metaWords.type,
    text: [...metaWords.description, ...metaWords.title],
    permalink: metaWords.permalink,
    likes: metaWords.likes,
    comments: metaWords.comments,
    shares: metaWords.shares,
    views: metaWords.views,
    reach: metaWords.reach,
    saves: metaWords.saves,
  },
  required: ["postId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: true },
  hasWallTimes: true,
} as const satisfies TableSchema;
