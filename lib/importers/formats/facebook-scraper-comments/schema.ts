import { tellsByColumns } from "../../comment-telling.ts";
import type { TableSchema } from "../../table/table-format.ts";

/** Comments that people wrote out of facebook-scraper into a table of their own, under the names of the package. */
export const facebookScraperCommentsSchema = {
  name: "facebook-scraper-comments",
  kind: "comments",
  platform: "facebook",
  matches: (names) =>
    ["comment id", "comment text"].every((name) => names.has(name)) &&
    ["parent comment id", "commenter name", "commenter id", "comment url"].some((name) => names.has(name)),
  columns: {
    commentId: ["comment id"],
    postId: ["post id", "post url"],
    parentId: ["parent comment id", "parent id"],
    authorId: ["commenter id", "author id"],
    authorName: ["commenter name", "author"],
    publishedAt: ["comment time", "timestamp", "time", "created time", "date"],
    text: ["comment text"],
    likes: ["comment reaction count", "likes"],
    permalink: ["comment url"],
  },
  reads: ["commenter url"],
  required: ["commentId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  hasWallTimes: true,
  tells(seen, sample) {
    const told = tellsByColumns(seen);
    const places = ["authorId", "authorName"].map((field) => seen.placeOf.get(field as "authorId") ?? -1);
    const isNamed = ({ cells }: (typeof sample)[number]): boolean =>
      places.some((place) => (cells[place]?.trim() ?? "") !== "");
    return { ...told, authors: told.authors && (sample.length === 0 || sample.some(isNamed)) };
  },
} as const satisfies TableSchema;
