import "server-only";
import { Prisma, type MappingProfile as ProfileRow } from "#prisma/generated/client.ts";
import { InvalidRequestError, NotFoundError } from "../../errors.ts";
import { headerSignatureOf } from "../../importers/mapping/header-signature.ts";
import { type MappingProfile, parseMappingProfile } from "../../importers/mapping/mapping-profile.ts";
import { getDatabase } from "../database/db.ts";

/** A mapping that is kept, by its number and its name. */
export interface StoredProfile {
  readonly id: number;
  readonly profile: MappingProfile;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

function storedOf({ id, profile, createdAt, updatedAt }: ProfileRow): StoredProfile {
  return { id, profile: parseMappingProfile(profile), createdAt, updatedAt };
}

/** All profiles by name. */
export async function listMappingProfiles(): Promise<StoredProfile[]> {
  const rows = await getDatabase().prisma.mappingProfile.findMany({ orderBy: { name: "asc" } });
  return rows.map(storedOf);
}

/** The profile of a number. Throws NotFoundError `profile_not_found`. */
export async function getMappingProfile(id: number): Promise<StoredProfile> {
  const row = await getDatabase().prisma.mappingProfile.findUnique({ where: { id } });
  if (!row) throw new NotFoundError("profile_not_found", { profile: id });
  return storedOf(row);
}

/** The profile of a name. Throws NotFoundError `profile_not_found`. */
export async function getMappingProfileByName(name: string): Promise<StoredProfile> {
  const row = await getDatabase().prisma.mappingProfile.findUnique({ where: { name: name.trim() } });
  if (!row) throw new NotFoundError("profile_not_found", { profile: name.slice(0, 100) });
  return storedOf(row);
}

/** The profile that was last changed of those made for tables with these columns; null where there is none. */
export async function findProfileByHeader(header: readonly string[]): Promise<StoredProfile | null> {
  const row = await getDatabase().prisma.mappingProfile.findFirst({
    where: { headerSignature: headerSignatureOf(header) },
    orderBy: { updatedAt: "desc" },
  });
  return row && storedOf(row);
}

function rowOf(profile: MappingProfile) {
  return { name: profile.name, headerSignature: headerSignatureOf(profile.header), profile };
}

/** Refuses a name that another profile has. */
async function orTaken<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
    throw isTaken ? new InvalidRequestError("profile_name_taken", { profile: name }, { cause: error }) : error;
  }
}

/** Keeps a new profile. Throws InvalidRequestError `profile_name_taken`. */
export async function createMappingProfile(profile: MappingProfile): Promise<number> {
  const { prisma } = getDatabase();
  const { id } = await orTaken(profile.name, () => prisma.mappingProfile.create({ data: rowOf(profile) }));
  return id;
}

/** Puts another profile in the place of one. Throws NotFoundError `profile_not_found`, InvalidRequestError `profile_name_taken`. */
export async function updateMappingProfile(id: number, profile: MappingProfile): Promise<void> {
  const { prisma } = getDatabase();
  const { count } = await orTaken(profile.name, () =>
    prisma.mappingProfile.updateMany({ where: { id }, data: rowOf(profile) }),
  );
  if (count === 0) throw new NotFoundError("profile_not_found", { profile: id });
}

/** Forgets a profile; what was imported by it stays. Throws NotFoundError `profile_not_found`. */
export async function deleteMappingProfile(id: number): Promise<void> {
  const { count } = await getDatabase().prisma.mappingProfile.deleteMany({ where: { id } });
  if (count === 0) throw new NotFoundError("profile_not_found", { profile: id });
}
