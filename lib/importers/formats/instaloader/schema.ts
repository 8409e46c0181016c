import type { TableSchema } from "../../table/table-format.ts";

/** The JSON that instaloader writes beside each picture: `{"node": {…}, "instaloader": {…}}`, one post a file. */
export const instaloaderSchema = {
  name: "instaloader-posts",
  kind: "posts",
  platform: "instagram",
  tellsHiddenLikes: true,
  matches: (names) => names.has("node/shortcode") && [...names].some((name) => name.startsWith("instaloader")),
  columns: {
    accountId: ["node/owner/id"],
    account: ["node/owner/username"],
    accountName: ["node/owner/full name"],
    postId: ["node/shortcode"],
    publishedAt: ["node/taken at timestamp", "node/date"],
    type: ["node/ typename"],
    text: ["node/edge media to caption/edges/0/node/text"],
    likes: ["node/edge media preview like/count", "node/edge liked by/count"],
    comments: ["node/edge media to parent comment/count", "node/edge media to comment/count"],
    views: ["node/video play count", "node/video view count"],
  },
  reads: ["node/product type", "node/comments disabled"],
  // One post a file: what a file lacks (views of a picture) the tool still carries.
  built: ["permalink", "type", "text", "likes", "comments", "views"],
  required: ["postId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  hasWallTimes: false,
} as const satisfies TableSchema;
