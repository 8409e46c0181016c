import { z } from "zod";
import { surveyWeightsSchema } from "./survey-tables-answer.ts";
import { surveyKeySchema } from "./surveys-answer.ts";

const share = z.number().min(0).max(1).nullable();
const people = z.int().nonnegative();
const statistic = z.number().nullable();

export const surveyCrosstabRowSchema = z.object({
  row: z.string().nullable().describe("crossRow"),
  rowLabel: z.string().nullable().describe("optionLabel"),
  column: z.string().nullable().describe("crossColumn"),
  columnLabel: z.string().nullable().describe("optionLabel"),
  n: people.nullable().describe("crossN"),
  rowShare: share.describe("crossRowShare"),
  rowBase: people.nullable().describe("crossRowBase"),
  columnShare: share.describe("crossColumnShare"),
  columnBase: people.nullable().describe("crossColumnBase"),
  residual: statistic.describe("crossResidual"),
});

const testSchema = z.object({
  chi2: statistic.describe("testChi2"),
  df: z.int().nullable().describe("testDf"),
  p: statistic.describe("testP"),
  cramersV: statistic.describe("testCramersV"),
  cramersVCorrected: statistic.describe("testCramersVCorrected"),
  minExpected: statistic.describe("testMinExpected"),
  fisherP: statistic.describe("testFisherP"),
  fisherSimulated: z.boolean().describe("testFisherSimulated"),
});

export const surveyCrosstabAnswerSchema = z.object({
  survey: surveyKeySchema,
  rowQuestion: z.string().describe("questionCode"),
  columnQuestion: z.string().describe("questionCode"),
  weights: surveyWeightsSchema.nullable().describe("surveyWeights"),
  n: people.nullable().describe("crossPeople"),
  leftOut: people.describe("crossLeftOut"),
  test: testSchema.nullable().describe("crossTest"),
  rows: z.array(surveyCrosstabRowSchema),
});
export type SurveyCrosstabAnswer = z.infer<typeof surveyCrosstabAnswerSchema>;
