import { countKinds, reactionKinds } from "#lib/domain/model.ts";

/** Our fields, as a preview names what a column of a file became. Reaction kinds are `reactions.<kind>`. */
export const importFields = [
  "platform",
  "account",
  "accountId",
  "accountName",
  "postId",
  "commentId",
  "parentId",
  "authorId",
  "author",
  "authorName",
  "publishedAt",
  "date",
  "type",
  "text",
  "permalink",
  ...countKinds,
  "reach",
  "saves",
  "followers",
  ...reactionKinds.map((kind) => `reactions.${kind}` as const),
] as const;

/** One of our fields. */
export type ImportField = (typeof importFields)[number];
