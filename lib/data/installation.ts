import "server-only";
import { z } from "zod";
import { InvalidRequestError } from "../errors.ts";
import { areAggregatesPublic, setAggregatesPublic } from "./aggregates-public.ts";
import { type Actor, recordAudit } from "./audit.ts";
import { getDatabase } from "./db.ts";

const key = "installation";
const longestName = 60;
const dayLimits = { least: 30, most: 36_500 };

const storedSchema = z.object({
  name: z.string().nullable().catch(null),
  commentTextDays: z.int().nullable().catch(null),
});

/** What an admin decides about the whole installation. */
export interface Installation {
  /** Shown in the place of "Akimetrics" at the top of each page; null for that. */
  readonly name: string | null;
  /** Whether visitors may see aggregates. */
  readonly aggregatesPublic: boolean;
  /** Days after which the texts of comments are forgotten; null for never. */
  readonly commentTextDays: number | null;
}

/** The settings of the installation. */
export async function getInstallation(): Promise<Installation> {
  const row = await getDatabase().prisma.setting.findUnique({ where: { key } });
  const stored = storedSchema.catch({ name: null, commentTextDays: null }).parse(row?.value);
  return { ...stored, aggregatesPublic: await areAggregatesPublic() };
}

/**
 * Changes the settings, and records what they were.
 * @throws InvalidRequestError `too_long`, `control_character`, `bad_number`
 */
export async function changeInstallation(changed: Installation, actor: Actor): Promise<void> {
  const name = changed.name?.trim() || null;
  const { commentTextDays, aggregatesPublic } = changed;
  if (name !== null && [...name].length > longestName) {
    throw new InvalidRequestError("too_long", { parameter: "name", most: longestName });
  }
  if (name !== null && /\p{Cc}/u.test(name)) throw new InvalidRequestError("control_character", { parameter: "name" });
  const { least, most } = dayLimits;
  if (commentTextDays !== null && !(commentTextDays >= least && commentTextDays <= most)) {
    throw new InvalidRequestError("bad_number", { parameter: "commentTextDays", value: commentTextDays, least, most });
  }
  const before = await getInstallation();
  const after = { name, aggregatesPublic, commentTextDays };
  const value = { name, commentTextDays };
  const updatedAt = new Date();
  await getDatabase().prisma.setting.upsert({
    where: { key },
    create: { key, value, updatedAt },
    update: { value, updatedAt },
  });
  await setAggregatesPublic(aggregatesPublic);
  await recordAudit({
    actor,
    action: "settings.change",
    entity: "settings",
    entityId: "installation",
    before: { ...before },
    after,
  });
}
