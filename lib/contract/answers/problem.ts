import { z } from "zod";

/** An error as RFC 9457 words it; `code` is stable, title and detail are in the reader's language. */
export const problemSchema = z.object({
  type: z.string().describe("problemType"),
  title: z.string().describe("problemTitle"),
  status: z.int().describe("problemStatus"),
  detail: z.string().describe("problemDetail"),
  code: z.string().describe("problemCode"),
  params: z.record(z.string(), z.union([z.string(), z.number()])).describe("problemParams"),
});
export type Problem = z.infer<typeof problemSchema>;
