import { tellsByColumns } from "../../comment-telling.ts";
import type { TableSchema } from "../../table/table-format.ts";
import { surveyAuthors } from "./hidden-authors.ts";

/** Comment files of the Graph API scripts (minimaxir), beside the status files of the same page. */
export const graphApiCommentsSchema = {
  name: "graph-api-comments",
  kind: "comments",
  platform: "facebook",
  matches: (names) => ["comment id", "status id", "comment published"].every((name) => names.has(name)),
  columns: {
    commentId: ["comment id"],
    postId: ["status id"],
    parentId: ["parent id"],
    authorName: ["comment author"],
    publishedAt: ["comment published"],
    text: ["comment message"],
    likes: ["num reactions", "num likes"],
  },
  required: ["commentId", "postId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  hasWallTimes: false,
  tells(seen, sample) {
    const place = seen.placeOf.get("authorName");
    const isKnown = place !== undefined && (sample.length === 0 || surveyAuthors(sample, place).namesAny);
    return { ...tellsByColumns(seen), authors: isKnown };
  },
} as const satisfies TableSchema;
