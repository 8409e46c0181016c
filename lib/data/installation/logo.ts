import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { pictureTypes, readPictureHeader } from "../../domain/picture-header.ts";
import { InvalidRequestError } from "../../errors.ts";
import { getDatabase } from "../database/db.ts";
import { type Actor, recordAudit } from "./audit.ts";

const key = "logo";

/** The refusal of a file that is too large. */
export function logoTooLarge(): InvalidRequestError {
  return new InvalidRequestError("logo_too_large", { kilobytes: logoLimits.bytes / 1024 });
}

/** What a logo may be at most: bytes of its file, pixels of a side. */
export const logoLimits = { bytes: 256 * 1024, pixels: 2000 } as const;

const storedSchema = z.object({
  type: z.enum(pictureTypes),
  width: z.int().positive(),
  height: z.int().positive(),
  version: z.string().regex(/^[0-9a-f]{16}$/),
});

/** The logo of the installation, without its bytes. */
export type Logo = z.infer<typeof storedSchema>;

/** The logo that stands in the header, or null. */
export async function findLogo(): Promise<Logo | null> {
  const { rows } = await getDatabase().pool.query<{ value: unknown }>(
    "SELECT value - 'bytes' AS value FROM setting WHERE key = $1",
    [key],
  );
  return storedSchema.safeParse(rows[0]?.value).data ?? null;
}

/** Bytes and type of the logo, looked at once more: what is served is a picture, whatever a backup brought. */
export async function readLogo(): Promise<{ bytes: Uint8Array<ArrayBuffer>; logo: Logo } | null> {
  const row = await getDatabase().prisma.setting.findUnique({ where: { key } });
  const stored = storedSchema.extend({ bytes: z.base64() }).safeParse(row?.value).data;
  if (!stored) return null;
  const { bytes: text, ...logo } = stored;
  const bytes = new Uint8Array(Buffer.from(text, "base64"));
  return readPictureHeader(bytes)?.type === logo.type ? { bytes, logo } : null;
}

/**
 * Takes a picture as the logo. Its own bytes say what it is, not its name.
 * @throws InvalidRequestError `logo_too_large`, `logo_no_picture`, `logo_too_wide`
 */
export async function changeLogo(bytes: Uint8Array, actor: Actor): Promise<void> {
  if (bytes.byteLength > logoLimits.bytes) throw logoTooLarge();
  const header = readPictureHeader(bytes);
  if (!header || header.width < 1 || header.height < 1) throw new InvalidRequestError("logo_no_picture");
  if (Math.max(header.width, header.height) > logoLimits.pixels) {
    throw new InvalidRequestError("logo_too_wide", { most: logoLimits.pixels });
  }
  const version = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  const before = await findLogo();
  const value = { ...header, version, bytes: Buffer.from(bytes).toString("base64") };
  const updatedAt = new Date();
  await getDatabase().prisma.setting.upsert({
    where: { key },
    create: { key, value, updatedAt },
    update: { value, updatedAt },
  });
  const after = { ...header, version };
  await recordAudit({ actor, action: "settings.logo", entity: "settings", entityId: "logo", before, after });
}

/** Takes the logo away: the mark of Akimetrics stands in its place. */
export async function removeLogo(actor: Actor): Promise<void> {
  const before = await findLogo();
  if (!before) return;
  await getDatabase().prisma.setting.deleteMany({ where: { key } });
  await recordAudit({ actor, action: "settings.logo_removed", entity: "settings", entityId: "logo", before });
}
