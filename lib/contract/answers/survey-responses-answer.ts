import { z } from "zod";
import { instantSchema } from "./answer-parts.ts";
import { answeredLanguageSchema, surveyKeySchema } from "./surveys-answer.ts";

export const surveyResponseRowSchema = z.object({
  response: z.string().describe("responseId"),
  language: answeredLanguageSchema,
  submittedAt: instantSchema.nullable().describe("responseSubmittedAt"),
  complete: z.boolean().nullable().describe("responseComplete"),
  question: z.string().describe("questionCode"),
  options: z.string().nullable().describe("responseOptions"),
  raw: z.string().nullable().describe("responseRaw"),
});

export const surveyResponsesAnswerSchema = z.object({
  survey: surveyKeySchema,
  rows: z.array(surveyResponseRowSchema),
  nextCursor: z.string().nullable().describe("nextCursor"),
  next: z.string().nullable().describe("next"),
});
export type SurveyResponsesAnswer = z.infer<typeof surveyResponsesAnswerSchema>;
