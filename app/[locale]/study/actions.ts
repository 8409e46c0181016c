"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { actorOf } from "#app/actor-of.ts";
import { guardedWrite } from "#app/guarded-write.ts";
import { recordAudit } from "#lib/data/installation/audit.ts";
import { loadDemo, removeDemo } from "#lib/data/installation/demo.ts";
import { locales } from "#lib/domain/model.ts";
import { localePath } from "#lib/i18n/locale-path.ts";

const localeSchema = z.enum(locales);

async function change(
  asked: string,
  action: "demo.load" | "demo.remove",
  work: () => Promise<unknown>,
): Promise<string | null> {
  const locale = localeSchema.parse(asked);
  const refusal = await guardedWrite(locale, "demo.write", async (access) => {
    await work();
    const actor = await actorOf(access, await headers());
    await recordAudit({ actor, action, entity: "demo", entityId: "demo" });
  });
  if (refusal === null) redirect(localePath(locale, "/study"));
  return refusal;
}

/** Loads the reconstruction of the study's year, anew where it is there already. */
export async function loadReconstruction(locale: string): Promise<string | null> {
  return change(locale, "demo.load", loadDemo);
}

/** Removes the reconstruction and nothing else; it does not come back by itself. */
export async function removeReconstruction(locale: string): Promise<string | null> {
  return change(locale, "demo.remove", removeDemo);
}
