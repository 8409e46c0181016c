import type { TableSchema } from "../../table/table-format.ts";

/**
 * XLSX of ExportComments.com: the post above the header, profile and comment only as links behind cells. Replies are
 * numbered `1-1` in the second column of newer files; others do not tell them.
 */
export const exportCommentsSchema = {
  name: "export-comments",
  kind: "comments",
  platform: null,
  matches: (names) => names.has("name (click to view profile)") && names.has("comment"),
  columns: {
    commentId: ["link of (view source)", "link of view source", "link of comment"],
    authorId: ["profile id"],
    authorName: ["name (click to view profile)"],
    publishedAt: ["date"],
    text: ["comment"],
    likes: ["likes"],
  },
  reads: ["link of name (click to view profile)"],
  hasLinks: true,
  required: ["commentId", "publishedAt"],
  dateField: "publishedAt",
  dateOrder: { assumed: "month-day", documented: false },
  hasWallTimes: true,
  asksRows: true,
  tells: (_seen, sample) => ({
    parents: sample.some(({ cells }) => /^\d+-\d+$/.test(cells[1]?.trim() ?? "")),
    authors: true,
    complete: true,
  }),
} as const satisfies TableSchema;
