"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { actorOf } from "#app/actor-of.ts";
import { fieldOf, localeSchema } from "#app/form-target.ts";
import { guardedWrite } from "#app/guarded-write.ts";
import type { Actor } from "#lib/data/installation/audit.ts";
import { changeInstallation } from "#lib/data/installation/installation.ts";
import { changeLogo, logoLimits, logoTooLarge, removeLogo } from "#lib/data/installation/logo.ts";
import { secondStepFromOf } from "#lib/domain/second-step.ts";
import { InvalidRequestError } from "#lib/errors.ts";
import { localePath } from "#lib/i18n/locale-path.ts";

async function change(asked: string, work: (actor: Actor) => Promise<void>): Promise<string | null> {
  const locale = localeSchema.parse(asked);
  const refusal = await guardedWrite(locale, "settings.write", async (access) => {
    await work(await actorOf(access, await headers()));
  });
  // Name and logo stand in the layout, which a browser keeps from page to page.
  if (refusal === null) revalidatePath("/", "layout");
  if (refusal === null) redirect(localePath(locale, "/settings?saved=1"));
  return refusal;
}

/** Changes what holds for the whole installation. */
export async function changeSettings(asked: string, _: string | null, form: FormData): Promise<string | null> {
  return change(asked, async (actor) => {
    const days = fieldOf(form, "commentTextDays").trim();
    await changeInstallation(
      {
        name: fieldOf(form, "name"),
        aggregatesPublic: fieldOf(form, "aggregatesPublic") === "1",
        commentTextDays: days === "" ? null : Number(days),
        secondStepFrom: secondStepFromOf(fieldOf(form, "secondStepFrom")),
        defaultLanguage: localeSchema.parse(fieldOf(form, "defaultLanguage")),
      },
      actor,
    );
  });
}

/** Takes a picture as the logo. */
export async function takeLogo(asked: string, _: string | null, form: FormData): Promise<string | null> {
  return change(asked, async (actor) => {
    const file = form.get("logo");
    if (!(file instanceof File)) throw new InvalidRequestError("logo_no_picture");
    // Before its bytes are held a second time.
    if (file.size > logoLimits.bytes) throw logoTooLarge();
    await changeLogo(new Uint8Array(await file.arrayBuffer()), actor);
  });
}

/** Takes the logo away. */
export async function dropLogo(asked: string): Promise<string | null> {
  return change(asked, removeLogo);
}
