"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { z } from "zod";
import { actorOf } from "#app/actor-of.ts";
import { guardedWrite } from "#app/guarded-write.ts";
import { parseAccountName } from "#lib/contract/scope-params.ts";
import { keepVoice } from "#lib/data/register/change-voices.ts";
import { locales } from "#lib/domain/model.ts";
import { localePath } from "#lib/i18n/locale-path.ts";

const targetSchema = z.object({
  locale: z.enum(locales),
  importId: z.int().positive(),
  account: z.string().min(3).max(300),
  name: z.string().min(1).max(300),
});

/** The name that an import proposed, and the language to answer in. */
export type VoiceTarget = z.infer<typeof targetSchema>;

/** Confirms that a page comments under a name, and counts anew what was imported before. */
export async function confirmVoice(
  target: VoiceTarget,
  _previous: string | null,
  _form: FormData,
): Promise<string | null> {
  const { locale, importId, account, name } = targetSchema.parse(target);
  const refusal = await guardedWrite(locale, "register.write", async (access) => {
    const { platform, handle } = parseAccountName(account);
    const actor = await actorOf(access, await headers());
    await keepVoice({ platform, handle, name, kind: "confirmed_name" }, actor);
  });
  if (refusal === null) revalidatePath(localePath(locale, `/imports/${importId}`));
  return refusal;
}
