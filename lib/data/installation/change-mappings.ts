import "server-only";
import type { MappingProfile } from "../../importers/mapping/mapping-profile.ts";
import {
  createMappingProfile,
  deleteMappingProfile,
  getMappingProfile,
  updateMappingProfile,
} from "../imports/mapping-profiles.ts";
import { type Actor, recordAudit } from "./audit.ts";

/** A profile as the trail tells of it: what is read from which column. */
function toldOf({ header: _, ...told }: MappingProfile) {
  return told;
}

/** Keeps a new profile. Throws InvalidRequestError `profile_name_taken`. */
export async function addMapping(profile: MappingProfile, actor: Actor): Promise<void> {
  const entityId = await createMappingProfile(profile);
  await recordAudit({ actor, action: "mapping.create", entity: "mapping", entityId, after: toldOf(profile) });
}

/** Puts another profile in the place of one. Throws NotFoundError `profile_not_found`, InvalidRequestError `profile_name_taken`. */
export async function changeMapping(id: number, profile: MappingProfile, actor: Actor): Promise<void> {
  const before = toldOf((await getMappingProfile(id)).profile);
  await updateMappingProfile(id, profile);
  await recordAudit({
    actor,
    action: "mapping.update",
    entity: "mapping",
    entityId: id,
    before,
    after: toldOf(profile),
  });
}

/** Forgets a profile; what was imported by it stays. Throws NotFoundError `profile_not_found`. */
export async function removeMapping(id: number, actor: Actor): Promise<void> {
  const before = toldOf((await getMappingProfile(id)).profile);
  await deleteMappingProfile(id);
  await recordAudit({ actor, action: "mapping.delete", entity: "mapping", entityId: id, before });
}
