"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { actorOf } from "#app/actor-of.ts";
import { guardedWrite } from "#app/guarded-write.ts";
import type { MappingState } from "#components/mapping/mapping-view.ts";
import { getMappingProfile } from "#lib/data/imports/mapping-profiles.ts";
import { addMapping, changeMapping, removeMapping } from "#lib/data/installation/change-mappings.ts";
import { type Locale, locales } from "#lib/domain/model.ts";
import { InvalidRequestError } from "#lib/errors.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { readSharedProfile } from "#lib/importers/mapping/shared-profile.ts";
import { whatIsMissing } from "#lib/importers/mapping/what-is-missing.ts";
import { profileOfValues, readMappingValues } from "../parse-mapping-form.ts";

const localeSchema = z.enum(locales);
const targetSchema = z.object({ locale: localeSchema, profileId: z.int().positive() });
type ProfileTarget = z.infer<typeof targetSchema>;

/** A profile is some kilobytes; more is something else. */
const largestFile = 1_000_000;

async function readText(form: FormData): Promise<string> {
  const file = form.get("file");
  if (!(file instanceof File) || file.name === "") throw new InvalidRequestError("upload_without_file");
  if (file.size > largestFile) throw new InvalidRequestError("profile_malformed", { reason: "JSON" });
  return file.text();
}

/** Takes a profile that somebody shared. */
export async function addProfile(locale: Locale, _: string | null, form: FormData): Promise<string | null> {
  const language = localeSchema.parse(locale);
  const refusal = await guardedWrite(language, "mappings.write", async (access) => {
    const profile = readSharedProfile(await readText(form));
    await addMapping(profile, await actorOf(access, await headers()));
  });
  if (refusal === null) redirect(localePath(language, "/imports/profiles"));
  return refusal;
}

/** Forgets a profile. */
export async function removeProfile(target: ProfileTarget): Promise<string | null> {
  const { locale, profileId } = targetSchema.parse(target);
  const refusal = await guardedWrite(locale, "mappings.write", async (access) =>
    removeMapping(profileId, await actorOf(access, await headers())),
  );
  if (refusal === null) redirect(localePath(locale, "/imports/profiles"));
  return refusal;
}

/** Changes a profile without a file at hand. */
export async function changeProfile(target: ProfileTarget, _: MappingState, form: FormData): Promise<MappingState> {
  const { locale, profileId } = targetSchema.parse(target);
  const values = readMappingValues(form);
  const isKept = form.get("intent") === "keep";
  const refusal = await guardedWrite(locale, "mappings.write", async (access) => {
    if (!isKept) return;
    if (values.name === "") throw new InvalidRequestError("mapping_name_blank");
    const { profile } = await getMappingProfile(profileId);
    const changed = profileOfValues(values, profile.header);
    if (whatIsMissing(changed).needed.length > 0) throw new InvalidRequestError("mapping_incomplete");
    await changeMapping(profileId, changed, await actorOf(access, await headers()));
  });
  if (isKept && refusal === null) redirect(localePath(locale, "/imports/profiles"));
  return { values, preview: null, refusal };
}
