import { z } from "zod";
import { questionTypes } from "#lib/domain/survey/codebook.ts";
import { tableBases } from "#lib/domain/survey/survey-table.ts";
import { surveyKeySchema } from "./surveys-answer.ts";

const share = z.number().min(0).max(1).nullable();
const people = z.int().nonnegative();

export const surveyTableRowSchema = z.object({
  question: z.string().describe("questionCode"),
  option: z.string().nullable().describe("optionCode"),
  label: z.string().nullable().describe("optionLabel"),
  n: people.nullable().describe("optionN"),
  share: share.describe("optionShare"),
  low: share.describe("optionLow"),
  high: share.describe("optionHigh"),
  base: z.enum(tableBases).describe("tableBase"),
  baseN: people.describe("tableBaseN"),
});
export type SurveyTableAnswerRow = z.infer<typeof surveyTableRowSchema>;

const scaleSchema = z.object({
  n: people.describe("scaleN"),
  mean: z.number().nullable().describe("scaleMean"),
  sd: z.number().nullable().describe("scaleSd"),
  median: z.number().nullable().describe("scaleMedian"),
  top2: share.describe("scaleTop2"),
  bottom2: share.describe("scaleBottom2"),
  net: z.number().nullable().describe("scaleNet"),
});

const questionSchema = z.object({
  code: z.string().describe("questionCode"),
  label: z.string().describe("questionLabel"),
  type: z.enum(questionTypes).describe("questionType"),
  total: people.describe("questionTotal"),
  notShown: people.describe("questionNotShown"),
  asked: people.describe("questionAsked"),
  blank: people.describe("questionBlank"),
  answered: people.describe("questionAnswered"),
  dontKnow: people.describe("questionDontKnow"),
  ticks: people.describe("questionTicks"),
  scale: scaleSchema.nullable().describe("questionScale"),
});

export const surveyTablesAnswerSchema = z.object({
  survey: surveyKeySchema,
  questions: z.array(questionSchema),
  rows: z.array(surveyTableRowSchema),
});
export type SurveyTablesAnswer = z.infer<typeof surveyTablesAnswerSchema>;
