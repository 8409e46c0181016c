import type { TableSchema } from "../../table/table-format.ts";

/**
 * Status files of the Graph API scripts (minimaxir): of 2015 with `num_likes` alone, later with
 * `num_reactions` and its kinds. A fork puts the page's id and name first.
 */
export const graphApiSchema = {
  name: "graph-api-statuses",
  kind: "posts",
  platform: "facebook",
  matches: (names) => names.has("status id") && names.has("status published") && !names.has("comment id"),
  columns: {
    accountName: ["from name", "from"],
    postId: ["status id"],
    publishedAt: ["status published"],
    type: ["status type"],
    text: ["status message"],
    likes: ["num reactions", "num likes"],
    comments: ["num comments"],
    shares: ["num shares"],
    "reactions.like": ["num likes"],
    "reactions.love": ["num loves"],
    "reactions.wow": ["num wows"],
    "reactions.haha": ["num hahas"],
    "reactions.sad": ["num sads"],
    "reactions.angry": ["num angrys", "num angries"],
    "reactions.other": ["num special", "num thankfuls"],
  },
  built: ["permalink"],
  required: ["postId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  hasWallTimes: false,
} as const satisfies TableSchema;
