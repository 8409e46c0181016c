/** A codebook as it comes from outside: a file that somebody exported, edited or wrote. */
import { z } from "zod";
import { locales } from "../model.ts";
import { type Codebook, columnStatuses, questionTypes } from "./codebook.ts";

const code = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^,:]+$/, "without comma and colon");
const text = z.string().max(5000);
const labels = z.partialRecord(z.enum(locales), text);

const option = z.object({
  code,
  labels,
  aliases: z.array(text).max(1000).default([]),
  isDontKnow: z.boolean().default(false),
  isOther: z.boolean().default(false),
  isNone: z.boolean().optional(),
  value: z.number().nullable().default(null),
});

const scale = z
  .object({ min: z.int().min(-1000).max(1000), max: z.int().min(-1000).max(1000) })
  .refine(({ min, max }) => min < max && max - min <= 100, "scale");

const question = z
  .object({
    code,
    type: z.enum(questionTypes),
    group: code.nullable().default(null),
    labels,
    options: z.array(option).max(2000).default([]),
    scale: scale.nullable().default(null),
  })
  .refine(({ type, scale: ends }) => (type === "scale") === (ends !== null), "scale")
  .refine(({ options }) => new Set(options.map((each) => each.code)).size === options.length, "options");

const column = z.object({
  place: z.int().nonnegative(),
  header: text,
  question: code.nullable(),
  option: code.nullable(),
  status: z.enum(columnStatuses),
  confidence: z.number().min(0).max(1).nullable(),
});

const form = z.object({
  id: z.string(),
  language: z.enum(locales).nullable(),
  signature: z.string(),
  columns: z.array(column).max(5000),
  decisions: z
    .array(
      z.object({
        question: code,
        raw: text,
        options: z.array(code).nullable(),
        status: z.enum(["confirmed", "proposed"]).optional(),
        confidence: z.number().min(0).max(1).optional(),
      }),
    )
    .max(100_000)
    .default([]),
});

export const codebookSchema = z
  .object({
    groups: z.array(z.object({ code, labels })).max(1000).default([]),
    questions: z.array(question).max(2000),
    forms: z.array(form).max(200).default([]),
  })
  .refine(({ questions }) => new Set(questions.map((each) => each.code)).size === questions.length, "questions");

/** What was read, or which part of it is wrong, such as `questions.3.type`. */
export function parseCodebook(value: unknown): { readonly codebook: Codebook } | { readonly wrong: string } {
  const parsed = codebookSchema.safeParse(value);
  if (parsed.success) return { codebook: parsed.data };
  const [issue] = parsed.error.issues;
  return { wrong: issue ? [issue.path.join("."), issue.message].filter((part) => part !== "").join(": ") : "" };
}
