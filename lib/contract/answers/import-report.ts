/** What the command line prints of each file with `--json`. */
import { z } from "zod";
import { platformSchema } from "./answer-parts.ts";

const issueSchema = z.object({ code: z.string(), message: z.string() });

const countsSchema = z.object({
  rows: z.int().nonnegative(),
  created: z.int().nonnegative(),
  updated: z.int().nonnegative(),
  unchanged: z.int().nonnegative(),
  rejected: z.int().nonnegative(),
});

export const importReportSchema = z.object({
  file: z.string(),
  /** Null in a dry run, and for a file that was refused before it was registered. */
  importId: z.int().nullable(),
  format: z.string().nullable(),
  kind: z.enum(["posts", "followers", "comments", "survey"]).nullable(),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  /** Counts of the rows of `kind`. */
  ...countsSchema.shape,
  /** Counts of posts and of comments, where a file of posts holds comments too; absent elsewhere. */
  parts: z.array(countsSchema.extend({ kind: z.enum(["posts", "comments"]) })).optional(),
  rejections: z.array(issueSchema.extend({ line: z.int().positive(), part: z.string().optional() })),
  warnings: z.array(issueSchema),
  accounts: z.array(z.object({ platform: platformSchema, handle: z.string() })),
  /** Why the whole file was refused; absent where it was taken. */
  error: issueSchema.optional(),
});
export type ImportReport = z.infer<typeof importReportSchema>;
