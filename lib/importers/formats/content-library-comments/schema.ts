import { tellsByColumns } from "../../comment-telling.ts";
import type { TableSchema } from "../../table/table-format.ts";

/** Comments of Facebook in Meta Content Library. Parents are there only where the query fetched all replies. */
export const contentLibraryCommentsSchema = {
  name: "content-library-facebook-comments",
  kind: "comments",
  platform: "facebook",
  matches: (names) =>
    names.has("creation time") &&
    !names.has("post owner.id") &&
    (names.has("parent comment id") || (names.has("post id") && [...names].some((name) => name.startsWith("owner.")))),
  columns: {
    commentId: ["id"],
    postId: ["post id"],
    parentId: ["parent comment id"],
    authorId: ["owner.id"],
    author: ["owner.username"],
    authorName: ["owner.name"],
    publishedAt: ["creation time"],
    text: ["text"],
    likes: ["statistics.reaction count"],
  },
  reads: ["owner.type"],
  required: ["commentId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  hasWallTimes: false,
  tells: tellsByColumns,
} as const satisfies TableSchema;
