"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { actorOf } from "#app/actor-of.ts";
import { guardedWrite } from "#app/guarded-write.ts";
import type { MappingState } from "#components/mapping/mapping-view.ts";
import { previewAgain } from "#lib/data/imports/import-life.ts";
import { getImport } from "#lib/data/imports/import-record.ts";
import { findUnknownTable } from "#lib/data/imports/look-at-mapping.ts";
import { addMapping, changeMapping } from "#lib/data/installation/change-mappings.ts";
import { locales } from "#lib/domain/model.ts";
import { InvalidRequestError } from "#lib/errors.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { whatIsMissing } from "#lib/importers/mapping/what-is-missing.ts";
import { profileOfValues, readMappingValues } from "../../parse-mapping-form.ts";
import { previewMapping } from "../../preview-mapping.ts";

// What a form is bound to comes from the browser all the same.
const targetSchema = z.object({
  locale: z.enum(locales),
  importId: z.int().positive(),
  /** The profile that is mended; null for a new one. */
  profileId: z.int().positive().nullable(),
});

/** The import whose table is mapped, and the language to answer in. */
export type MappingTarget = z.infer<typeof targetSchema>;

/** Shows the first rows by what the form says, or keeps it as a profile and looks at the file again with it. */
export async function mapColumns(target: MappingTarget, _: MappingState, form: FormData): Promise<MappingState> {
  const { locale, importId, profileId } = targetSchema.parse(target);
  const values = readMappingValues(form);
  const isKept = form.get("intent") === "keep";
  let preview: MappingState["preview"] = null;
  const refusal = await guardedWrite(locale, "mappings.write", async (access) => {
    if (isKept && values.name === "") throw new InvalidRequestError("mapping_name_blank");
    const record = await getImport(importId);
    const head = await findUnknownTable(record);
    if (head === null) throw new InvalidRequestError("nothing_to_map");
    // Rows are shown before there is a name.
    const named = { ...values, name: values.name || "…" };
    const profile = profileOfValues(named, head.header);
    preview = await previewMapping(record, profile, locale);
    if (!isKept) return;
    if (whatIsMissing(profile).needed.length > 0) throw new InvalidRequestError("mapping_incomplete");
    const actor = await actorOf(access, await headers());
    if (profileId === null) await addMapping(profile, actor);
    else await changeMapping(profileId, profile, actor);
    await previewAgain(importId, { ...record.options, profile: profile.name });
  });
  if (isKept && refusal === null) redirect(localePath(locale, `/imports/${importId}`));
  return { values, preview, refusal };
}
