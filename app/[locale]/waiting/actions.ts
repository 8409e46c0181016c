"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { guardedWrite } from "#app/guarded-write.ts";
import { markComment, unmarkComment } from "#lib/data/replies/comment-marks.ts";
import { locales } from "#lib/domain/model.ts";
import { markKinds } from "#lib/domain/replies/comment-marks.ts";
import { localePath } from "#lib/i18n/locale-path.ts";

const targetSchema = z.object({
  locale: z.enum(locales),
  accountId: z.int().positive(),
  externalId: z.string().min(1).max(500),
});
const formSchema = z.object({ kind: z.enum(markKinds), reason: z.string().trim().min(1).max(300) });

/** The comment that a form speaks of, and the language to answer in. */
export type MarkTarget = z.infer<typeof targetSchema>;

/** Takes a comment off the list, with what is known of it and why. */
export async function mark(target: MarkTarget, _previous: string | null, form: FormData): Promise<string | null> {
  const { locale, accountId, externalId } = targetSchema.parse(target);
  const refusal = await guardedWrite(locale, "marks.write", async (access) => {
    const { kind, reason } = formSchema.parse(Object.fromEntries(form));
    await markComment({ accountId, externalId, kind, reason, by: access.personId });
  });
  if (refusal === null) revalidatePath(localePath(locale, "/waiting"));
  return refusal;
}

/** Puts a marked comment back on the list. */
export async function unmark(target: MarkTarget, _previous: string | null, _form: FormData): Promise<string | null> {
  const { locale, accountId, externalId } = targetSchema.parse(target);
  const refusal = await guardedWrite(locale, "marks.write", async (access) => {
    await unmarkComment({ accountId, externalId, by: access.personId });
  });
  if (refusal === null) revalidatePath(localePath(locale, "/waiting"));
  return refusal;
}
