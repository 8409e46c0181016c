import { z } from "zod";
import { dimensions } from "#lib/domain/metrics/row-groups.ts";
import { followersSchema, localDateSchema, rowKeyShape } from "./answer-parts.ts";

/** One count over the posts of a row; means are over the posts where it is known. */
export const countSummarySchema = z.object({
  n: z.int().nonnegative().describe("countN"),
  missing: z.int().nonnegative().describe("countMissing"),
  sum: z.number().nonnegative().nullable().describe("countSum"),
  mean: z.number().nonnegative().nullable().describe("countMean"),
  median: z.number().nonnegative().nullable().describe("countMedian"),
  max: z.int().nonnegative().nullable().describe("countMax"),
});

export const repliesSchema = z.object({
  eligible: z.int().nonnegative().describe("repliesEligible"),
  answered: z.int().nonnegative().describe("repliesAnswered"),
  rate: z.number().min(0).max(1).nullable().describe("repliesRate"),
  medianSeconds: z.number().nonnegative().nullable().describe("repliesMedianSeconds"),
});

export const engagementRowSchema = z.object({
  ...rowKeyShape,
  accounts: z.int().positive().describe("rowAccounts"),
  posts: z.int().positive().describe("rowPosts"),
  postsPerDay: z.number().nonnegative().nullable().describe("rowPostsPerDay"),
  likes: countSummarySchema.describe("likes"),
  comments: countSummarySchema.describe("comments"),
  shares: countSummarySchema.describe("shares"),
  views: countSummarySchema.describe("views"),
  followers: followersSchema.nullable().describe("rowFollowers"),
  replies: repliesSchema.nullable().describe("rowReplies"),
});
export type EngagementRow = z.infer<typeof engagementRowSchema>;

export const engagementAnswerSchema = z.object({
  from: localDateSchema.nullable().describe("answerFrom"),
  to: localDateSchema.nullable().describe("answerTo"),
  by: z.array(z.enum(dimensions)).describe("answerBy"),
  rows: z.array(engagementRowSchema),
});
export type EngagementAnswer = z.infer<typeof engagementAnswerSchema>;
