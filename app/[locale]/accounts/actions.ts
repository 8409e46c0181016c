"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { actorOf } from "#app/actor-of.ts";
import { guardedWrite } from "#app/guarded-write.ts";
import { attachAccount, createOrganization } from "#lib/data/accounts/place-account.ts";
import type { Actor } from "#lib/data/installation/audit.ts";
import { locales } from "#lib/domain/model.ts";
import { localePath } from "#lib/i18n/locale-path.ts";

const targetSchema = z.object({ locale: z.enum(locales), accountId: z.int().positive() });
const name = z.string().trim().max(300);
const formSchema = z.object({
  organization: z.union([z.literal(""), z.coerce.number().int().positive()]),
  region: z.string().max(10),
  nameKk: name,
  nameRu: name,
  nameEn: name,
});

/** The account that a form speaks of, and the language to answer in. */
export type AttachTarget = z.infer<typeof targetSchema>;

async function organizationOf(form: z.infer<typeof formSchema>, actor: Actor): Promise<number> {
  if (form.organization !== "") return form.organization;
  const organization = {
    regionCode: form.region === "" ? null : form.region,
    kind: "akimat",
    names: { kk: form.nameKk, ru: form.nameRu, en: form.nameEn },
  };
  return createOrganization(organization, actor);
}

/** Attaches an account to an organization, known or new, which makes it reviewed. */
export async function attach(target: AttachTarget, _previous: string | null, form: FormData): Promise<string | null> {
  const { locale, accountId } = targetSchema.parse(target);
  const refusal = await guardedWrite(locale, "register.write", async (access) => {
    const actor = await actorOf(access, await headers());
    await attachAccount(accountId, await organizationOf(formSchema.parse(Object.fromEntries(form)), actor), actor);
  });
  if (refusal === null) redirect(localePath(locale, "/accounts"));
  return refusal;
}
