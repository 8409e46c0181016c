/** Every query parameter of the API, as the OpenAPI document describes it. */
import { z } from "zod";
import { dimensions } from "#lib/domain/metrics/row-groups.ts";
import { locales, platforms, postTypes } from "#lib/domain/model.ts";
import { tableBases } from "#lib/domain/survey/survey-table.ts";
import { answerFormats } from "./answer-format.ts";
import { regionCodeSchema } from "./answers/answer-parts.ts";
import { defaultLanguage } from "./languages.ts";
import { postLimits, postOrders } from "./questions/posts-question.ts";
import { marginBlanks } from "./questions/survey-question.ts";

/** A parameter: what it may hold, and one value that shows it. Its meaning is the message `parameters.<name>`. */
export interface Parameter {
  readonly schema: z.ZodType;
  readonly example: string;
  /** Written comma-separated or repeated. */
  readonly isList?: true;
}

export const parameters = {
  from: { schema: z.iso.date(), example: "2022-06-01" },
  to: { schema: z.iso.date(), example: "2023-05-31" },
  region: { schema: regionCodeSchema, example: "KZ-61,KZ-27", isList: true },
  platform: { schema: z.enum(platforms), example: "facebook,instagram", isList: true },
  account: { schema: z.string().regex(/^[a-z]+:.+$/), example: "instagram:akimat", isList: true },
  url: { schema: z.string().max(500), example: "https://www.instagram.com/akimat/" },
  by: { schema: z.enum(dimensions), example: "region,platform", isList: true },
  search: { schema: z.string().max(200), example: "су тасқыны" },
  type: { schema: z.enum(postTypes), example: "photo,video", isList: true },
  sort: { schema: z.enum(postOrders).default("published"), example: "likes" },
  direction: { schema: z.enum(["asc", "desc"]).default("desc"), example: "desc" },
  cursor: { schema: z.string(), example: "WyIyMDIyLTA2LTAxIiw3LCIxIl0" },
  limit: { schema: z.int().min(postLimits.least).max(postLimits.most).default(postLimits.fallback), example: "100" },
  questions: { schema: z.enum(["0", "1"]).default("0"), example: "1" },
  survey: { schema: z.string(), example: "1" },
  question: { schema: z.string(), example: "must_answer,should_update", isList: true },
  row: { schema: z.string(), example: "age" },
  column: { schema: z.string(), example: "must_answer" },
  filter: { schema: z.string().regex(/^[^:]+:.+$/), example: "age:25_35,age:35_50", isList: true },
  language: { schema: z.enum(locales), example: "kk", isList: true },
  margin: { schema: z.string().regex(/^[^:]+:.+=\d+(?:\.\d+)?$/), example: "age:18_24=30,age:25_35=70", isList: true },
  "margin-blank": { schema: z.enum(marginBlanks).default("refuse"), example: "leave-out" },
  suppress: { schema: z.int().min(0).max(1000).default(0), example: "5" },
  base: { schema: z.enum(tableBases).default("answered"), example: "asked" },
  lang: { schema: z.enum(locales).default(defaultLanguage), example: "kk" },
  format: { schema: z.enum(answerFormats).default("json"), example: "csv" },
} as const satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof parameters;
