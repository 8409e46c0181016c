import type { TableFormat } from "./table/table-format.ts";

/** What files of a format can give, in the order in which a reader is told. */
export const formatGifts = [
  "likes",
  "hiddenLikes",
  "comments",
  "shares",
  "views",
  "reach",
  "saves",
  "reactionKinds",
  "followersThen",
  "commentTexts",
  "textsOnly",
  "followerTotals",
  "parents",
  "authors",
  "commentLikes",
  "responses",
] as const;

export type FormatGift = (typeof formatGifts)[number];

const counts = ["likes", "comments", "shares", "views", "reach", "saves"] as const;
const authorFields = ["author", "authorId", "authorName"];

function giftsOfComments({ schema, ...format }: TableFormat): FormatGift[] {
  const fields = Object.keys(schema.columns);
  const gifts: FormatGift[] = [];
  if (fields.includes("parentId") || ("openInside" in format && format.openInside !== undefined)) gifts.push("parents");
  if (authorFields.some((field) => fields.includes(field))) gifts.push("authors");
  if (fields.includes("likes")) gifts.push("commentLikes");
  return gifts;
}

/** What files of a format can give, as its schema says; what a single file lacks, its report tells. */
export function giftsOf(format: TableFormat): readonly FormatGift[] {
  const schema: TableFormat["schema"] & { readonly tells?: unknown; readonly tellsHiddenLikes?: boolean } =
    format.schema;
  if (schema.kind === "followers") return ["followerTotals"];
  if (schema.kind === "comments") return giftsOfComments(format);
  const fields = new Set<string>([...Object.keys(schema.columns), ...(schema.built ?? [])]);
  const gifts: FormatGift[] = counts.filter((count) => fields.has(count));
  if (schema.tellsHiddenLikes) gifts.push("hiddenLikes");
  if ([...fields].some((field) => field.startsWith("reactions"))) gifts.push("reactionKinds");
  if (fields.has("followers")) gifts.push("followersThen");
  if (schema.tells !== undefined) gifts.push("commentTexts");
  return gifts.length === 0 ? ["textsOnly"] : gifts;
}
