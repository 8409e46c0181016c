import { z } from "zod";
import { locales } from "#lib/domain/model.ts";
import { instantSchema } from "./answer-parts.ts";

export const surveyRowSchema = z.object({
  id: z.int().describe("surveyId"),
  name: z.string().describe("surveyName"),
  responses: z.int().nonnegative().describe("surveyResponses"),
  questions: z.int().nonnegative().describe("surveyQuestions"),
  waiting: z.int().nonnegative().describe("surveyWaiting"),
  languages: z.string().describe("surveyLanguages"),
  firstAt: instantSchema.nullable().describe("surveyFirstAt"),
  lastAt: instantSchema.nullable().describe("surveyLastAt"),
  demo: z.boolean().describe("surveyDemo"),
});

export const surveysAnswerSchema = z.object({ rows: z.array(surveyRowSchema) });
export type SurveysAnswer = z.infer<typeof surveysAnswerSchema>;

/** How answers name a survey. */
export const surveyKeySchema = z.object({
  id: z.int().describe("surveyId"),
  name: z.string().describe("surveyName"),
});

/** Languages in which people answered. */
export const answeredLanguageSchema = z.enum(locales).nullable().describe("responseLanguage");
