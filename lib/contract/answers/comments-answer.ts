import { z } from "zod";
import { textLanguages } from "#lib/domain/replies/facts.ts";
import { accountKeySchema, instantSchema, localDateSchema, regionCodeSchema } from "./answer-parts.ts";

const seconds = z.int().nonnegative().nullable();

/** What every list of comments says of one; nobody is named. */
const commentShape = {
  account: accountKeySchema.describe("commentAccount"),
  region: regionCodeSchema.nullable().describe("accountRegion"),
  post: z.string().nullable().describe("commentPost"),
  id: z.string().describe("commentId"),
  publishedAt: instantSchema.describe("commentPublishedAt"),
  localDate: localDateSchema.describe("commentLocalDate"),
  language: z.enum(textLanguages).nullable().describe("commentLanguage"),
  looksLikeQuestion: z.boolean().describe("commentLooksLikeQuestion"),
  permalink: z.string().nullable().describe("commentPermalink"),
  text: z.string().nullable().describe("commentText"),
};

export const commentRowSchema = z.object({
  ...commentShape,
  parent: z.string().nullable().describe("commentParent"),
  inferredParent: z.string().nullable().describe("commentInferredParent"),
  inferredBy: z.enum(["mention", "time"]).nullable().describe("commentInferredBy"),
  voice: z.enum(["official", "citizen", "unknown"]).describe("commentVoice"),
  likes: z.int().nonnegative().nullable().describe("commentLikes"),
  eligible: z.boolean().describe("commentEligible"),
  answerSeconds: seconds.describe("commentAnswerSeconds"),
  inferredAnswerSeconds: seconds.describe("commentInferredAnswerSeconds"),
  waiting: z.boolean().describe("commentWaiting"),
});
export type CommentRow = z.infer<typeof commentRowSchema>;

export const waitingRowSchema = z.object({
  ...commentShape,
  workingDays: z.int().nonnegative().describe("waitingWorkingDays"),
});
export type WaitingRow = z.infer<typeof waitingRowSchema>;

const pageShape = {
  from: localDateSchema.nullable().describe("answerFrom"),
  to: localDateSchema.nullable().describe("answerTo"),
};
const nextShape = {
  nextCursor: z.string().nullable().describe("nextCursor"),
  next: z.string().nullable().describe("next"),
};

export const commentsAnswerSchema = z.object({ ...pageShape, rows: z.array(commentRowSchema), ...nextShape });
export type CommentsAnswer = z.infer<typeof commentsAnswerSchema>;

export const waitingAnswerSchema = z.object({ ...pageShape, rows: z.array(waitingRowSchema), ...nextShape });
export type WaitingAnswer = z.infer<typeof waitingAnswerSchema>;
