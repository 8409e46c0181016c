import type { TableSchema } from "../../table/table-format.ts";
import { hasMetaColumns, metaWords } from "../meta-facebook/meta-words.ts";

/** Video export of Meta Business Suite, of up to 212 columns. It has the id of the film, not that of its post. */
export const metaVideoSchema = {
  name: "meta-facebook-videos",
  kind: "posts",
  platform: "facebook",
  matches: (names) => hasMetaColumns(names, ["videoId", "publishTime"]),
  columns: {
    accountId: metaWords.pageId,
    accountName: metaWords.pageName,
    postId: metaWords.videoId,
    publishedAt: metaWords.publishTime,
    text: [...metaWords.title, ...metaWords.description],
    permalink: metaWords.permalink,
    likes: metaWords.reactions,
    comments: metaWords.comments,
    shares: metaWords.shares,
    views: [...metaWords.views, ...metaWords.filmViews],
    reach: metaWords.reach,
  },
  built: ["type"],
  required: ["postId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: true },
  hasWallTimes: true,
} as const satisfies TableSchema;
