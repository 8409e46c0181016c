import { z } from "zod";
import { questionTypes } from "#lib/domain/survey/codebook.ts";
import { tableBases } from "#lib/domain/survey/survey-table.ts";
import { surveyKeySchema } from "./surveys-answer.ts";

const share = z.number().min(0).max(1).nullable();
const people = z.int().nonnegative();

/** What weights cost; null where nothing is weighted. */
export const surveyWeightsSchema = z.object({
  n: people.describe("weightsN"),
  designEffect: z.number().describe("weightsDesignEffect"),
  effectiveN: z.number().describe("weightsEffectiveN"),
  least: z.number().describe("weightsLeast"),
  most: z.number().describe("weightsMost"),
  leftOut: people.describe("weightsLeftOut"),
});
export type SurveyWeightsAnswer = z.infer<typeof surveyWeightsSchema>;

export const surveyTableRowSchema = z.object({
  question: z.string().describe("questionCode"),
  option: z.string().nullable().describe("optionCode"),
  label: z.string().nullable().describe("optionLabel"),
  n: people.nullable().describe("optionN"),
  share: share.describe("optionShare"),
  low: share.describe("optionLow"),
  high: share.describe("optionHigh"),
  base: z.enum(tableBases).describe("tableBase"),
  baseN: people.nullable().describe("tableBaseN"),
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
  total: people.nullable().describe("questionTotal"),
  notShown: people.nullable().describe("questionNotShown"),
  asked: people.nullable().describe("questionAsked"),
  blank: people.nullable().describe("questionBlank"),
  answered: people.nullable().describe("questionAnswered"),
  dontKnow: people.nullable().describe("questionDontKnow"),
  ticks: people.nullable().describe("questionTicks"),
  scale: scaleSchema.nullable().describe("questionScale"),
});

export const surveyTablesAnswerSchema = z.object({
  survey: surveyKeySchema,
  weights: surveyWeightsSchema.nullable().describe("surveyWeights"),
  questions: z.array(questionSchema),
  rows: z.array(surveyTableRowSchema),
});
export type SurveyTablesAnswer = z.infer<typeof surveyTablesAnswerSchema>;
