import type { TableSchema } from "../../table/table-format.ts";
import { hasMetaColumns, metaWords } from "./meta-words.ts";
import { areViewsUnsaid } from "./views.ts";

/**
 * Content export of Meta Business Suite for a Facebook page. The set of columns changes from month to
 * month; these four stay. `Title` and `Description` both may hold the text.
 */
export const metaFacebookSchema = {
  name: "meta-facebook-posts",
  kind: "posts",
  platform: "facebook",
  matches: (names) => hasMetaColumns(names, ["postId", "pageName", "publishTime", "permalink"]),
  columns: {
    accountId: metaWords.pageId,
    accountName: metaWords.pageName,
    postId: metaWords.postId,
    publishedAt: metaWords.publishTime,
    type: metaWords.type,
    text: [...metaWords.title, ...metaWords.description],
    permalink: metaWords.permalink,
    likes: metaWords.reactions,
    comments: metaWords.comments,
    shares: metaWords.shares,
    views: metaWords.views,
    reach: metaWords.reach,
  },
  merged: ["text", "views"],
  unsaid: (seen, sample) => (areViewsUnsaid(seen, sample) ? ["views"] : []),
  required: ["postId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: true },
  hasWallTimes: true,
} as const satisfies TableSchema;
