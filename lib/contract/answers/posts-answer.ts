import { z } from "zod";
import { postTypes } from "#lib/domain/model.ts";
import { accountKeySchema, instantSchema, localDateSchema, regionCodeSchema } from "./answer-parts.ts";

const countSchema = z.int().nonnegative().nullable();

export const postRowSchema = z.object({
  account: accountKeySchema.describe("postAccount"),
  region: regionCodeSchema.nullable().describe("accountRegion"),
  id: z.string().describe("postId"),
  publishedAt: instantSchema.describe("postPublishedAt"),
  localDate: localDateSchema.describe("postLocalDate"),
  type: z.enum(postTypes).nullable().describe("postType"),
  permalink: z.string().nullable().describe("postPermalink"),
  likes: countSchema.describe("postLikes"),
  comments: countSchema.describe("postComments"),
  shares: countSchema.describe("postShares"),
  views: countSchema.describe("postViews"),
  capturedAt: instantSchema.describe("postCapturedAt"),
  importId: z.int().describe("postImportId"),
  text: z.string().nullable().optional().describe("postText"),
});
export type PostRow = z.infer<typeof postRowSchema>;

export const postsAnswerSchema = z.object({
  from: localDateSchema.nullable().describe("answerFrom"),
  to: localDateSchema.nullable().describe("answerTo"),
  rows: z.array(postRowSchema),
  nextCursor: z.string().nullable().describe("nextCursor"),
  next: z.string().nullable().describe("next"),
});
export type PostsAnswer = z.infer<typeof postsAnswerSchema>;
