import "server-only";
import { z } from "zod";
import type { Locale } from "../../domain/model.ts";
import { type GivenRole, givenRoles } from "../../domain/permissions.ts";
import { InvalidRequestError } from "../../errors.ts";
import { getDatabase } from "../database/db.ts";
import { areAggregatesPublic, setAggregatesPublic } from "./aggregates-public.ts";
import { type Actor, recordAudit } from "./audit.ts";
import { getDefaultLanguage, setDefaultLanguage } from "./default-language.ts";

const key = "installation";
const longestName = 60;
const dayLimits = { least: 30, most: 36_500 };

const storedSchema = z.object({
  name: z.string().nullable().catch(null),
  commentTextDays: z.int().nullable().catch(null),
  secondStepFrom: z.enum(givenRoles).nullable().catch(null),
});

const nothingSaid = { name: null, commentTextDays: null, secondStepFrom: null };

/** What an admin decides about the whole installation. */
export interface Installation {
  /** Shown in the place of "Akimetrics" at the top of each page; null for that. */
  readonly name: string | null;
  /** Whether visitors may see aggregates. */
  readonly aggregatesPublic: boolean;
  /** Days after which the texts of comments are forgotten; null for never. */
  readonly commentTextDays: number | null;
  /** The least role that must sign in with more than a password; null where nobody must. */
  readonly secondStepFrom: GivenRole | null;
  /** For readers who ask for none of our languages, and offered to new people. */
  readonly defaultLanguage: Locale;
}

async function readStored(): Promise<z.infer<typeof storedSchema>> {
  const row = await getDatabase().prisma.setting.findUnique({ where: { key } });
  return storedSchema.catch(nothingSaid).parse(row?.value);
}

/** The least role that must sign in with more than a password: asked for everybody who is signed in. */
export async function getSecondStepFrom(): Promise<GivenRole | null> {
  return (await readStored()).secondStepFrom;
}

/** The settings of the installation. */
export async function getInstallation(): Promise<Installation> {
  const [stored, aggregatesPublic, defaultLanguage] = await Promise.all([
    readStored(),
    areAggregatesPublic(),
    getDefaultLanguage(),
  ]);
  return { ...stored, aggregatesPublic, defaultLanguage };
}

/**
 * Changes the settings, and records what they were.
 * @throws InvalidRequestError `too_long`, `control_character`, `bad_number`
 */
export async function changeInstallation(changed: Installation, actor: Actor): Promise<void> {
  const name = changed.name?.trim() || null;
  const { commentTextDays, aggregatesPublic, secondStepFrom, defaultLanguage } = changed;
  if (name !== null && [...name].length > longestName) {
    throw new InvalidRequestError("too_long", { parameter: "name", most: longestName });
  }
  if (name !== null && /\p{Cc}/u.test(name)) throw new InvalidRequestError("control_character", { parameter: "name" });
  const { least, most } = dayLimits;
  if (commentTextDays !== null && !(commentTextDays >= least && commentTextDays <= most)) {
    throw new InvalidRequestError("bad_number", { parameter: "commentTextDays", value: commentTextDays, least, most });
  }
  const before = await getInstallation();
  const value = { name, commentTextDays, secondStepFrom };
  const after = { ...value, aggregatesPublic, defaultLanguage };
  const updatedAt = new Date();
  await getDatabase().prisma.setting.upsert({
    where: { key },
    create: { key, value, updatedAt },
    update: { value, updatedAt },
  });
  await setAggregatesPublic(aggregatesPublic);
  await setDefaultLanguage(defaultLanguage);
  await recordAudit({
    actor,
    action: "settings.change",
    entity: "settings",
    entityId: "installation",
    before: { ...before },
    after,
  });
}
