import type { TableSchema } from "../../table/table-format.ts";
import { areViewsUnsaid } from "./views.ts";

/**
 * Content export of Meta Business Suite for a Facebook page. The set of columns changes from month to
 * month; these four stay. `Title` and `Description` both may hold the text.
 */
export const metaFacebookSchema = {
  name: "meta-facebook-posts",
  kind: "posts",
  platform: "facebook",
  matches: (names) => ["post id", "page name", "publish time", "permalink"].every((name) => names.has(name)),
  columns: {
    accountId: ["page id"],
    accountName: ["page name"],
    postId: ["post id"],
    publishedAt: ["publish time"],
    type: ["post type"],
    text: ["title", "description"],
    permalink: ["permalink"],
    likes: ["reactions"],
    comments: ["comments"],
    shares: ["shares"],
    views: ["views"],
    reach: ["reach"],
  },
  merged: ["text", "views"],
  unsaid: (seen, sample) => (areViewsUnsaid(seen, sample) ? ["views"] : []),
  required: ["postId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: true },
  hasWallTimes: true,
} as const satisfies TableSchema;
