"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { actorOf } from "#app/actor-of.ts";
import { fieldOf, localeSchema } from "#app/form-target.ts";
import { guardedWrite } from "#app/guarded-write.ts";
import { changeInstallation } from "#lib/data/installation.ts";
import { localePath } from "#lib/i18n/locale-path.ts";

/** Changes what holds for the whole installation. */
export async function changeSettings(asked: string, _: string | null, form: FormData): Promise<string | null> {
  const locale = localeSchema.parse(asked);
  const refusal = await guardedWrite(locale, "settings.write", async (access) => {
    const days = fieldOf(form, "commentTextDays").trim();
    await changeInstallation(
      {
        name: fieldOf(form, "name"),
        aggregatesPublic: fieldOf(form, "aggregatesPublic") === "1",
        commentTextDays: days === "" ? null : Number(days),
      },
      await actorOf(access, await headers()),
    );
  });
  // The name stands in the layout, which a browser keeps from page to page.
  if (refusal === null) revalidatePath("/", "layout");
  if (refusal === null) redirect(localePath(locale, "/settings?saved=1"));
  return refusal;
}
