import "server-only";
import type { OneTimeLink as LinkRow } from "#prisma/generated/client.ts";
import type { GivenRole } from "../../domain/permissions.ts";
import { NotFoundError } from "../../errors.ts";
import { getDatabase } from "../database/db.ts";
import { hashToken, newSecretToken } from "./secret-token.ts";

export type LinkPurpose = "setup" | "invitation" | "reset";

/** What a link does when it is used, and for whom. */
export interface OneTimeLink {
  readonly id: string;
  readonly purpose: LinkPurpose;
  /** Address that is invited; null for a link of set-up, where whoever holds it says their own. */
  readonly email: string | null;
  readonly role: GivenRole;
  /** Whose password a link of reset sets. */
  readonly personId: string | null;
  readonly createdById: string | null;
  readonly expiresAt: Date;
}

const hour = 3600_000;
const lifetime: Readonly<Record<LinkPurpose, number>> = { setup: 24 * hour, invitation: 7 * 24 * hour, reset: hour };

interface NewLink {
  readonly purpose: LinkPurpose;
  readonly email?: string;
  readonly role?: GivenRole;
  readonly personId?: string;
  readonly createdById?: string | null;
}

/** Makes a link's secret. It is told once, here; the database keeps its hash. */
export async function createOneTimeLink(link: NewLink, now = new Date()): Promise<{ token: string; expiresAt: Date }> {
  const token = newSecretToken();
  const expiresAt = new Date(now.getTime() + lifetime[link.purpose]);
  const { email } = link;
  await getDatabase().prisma.oneTimeLink.create({
    data: { ...link, email: email?.trim().toLowerCase(), tokenHash: hashToken(token), createdAt: now, expiresAt },
  });
  return { token, expiresAt };
}

function linkOf({ id, purpose, email, role, personId, createdById, expiresAt }: LinkRow): OneTimeLink {
  return {
    id,
    purpose: purpose as LinkPurpose,
    email,
    role: (role ?? "analyst") as GivenRole,
    personId,
    createdById,
    expiresAt,
  };
}

/** The link of a token that still works, without using it: mail programs look at links too. Null where there is none. */
export async function findOneTimeLink(token: string, now = new Date()): Promise<OneTimeLink | null> {
  const row = await getDatabase().prisma.oneTimeLink.findFirst({
    where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now } },
  });
  return row && linkOf(row);
}

/**
 * Uses a link up. Of two who try at once, one gets it.
 * @throws NotFoundError `link_spent` for a token that is unknown, used or too old
 */
export async function spendOneTimeLink(token: string, now = new Date()): Promise<OneTimeLink> {
  const [row] = await getDatabase().prisma.oneTimeLink.updateManyAndReturn({
    where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (!row) throw new NotFoundError("link_spent");
  return linkOf(row);
}

/** The invitation of an address that still waits, or null. */
export async function findInvitation(email: string, now = new Date()): Promise<OneTimeLink | null> {
  const row = await getDatabase().prisma.oneTimeLink.findFirst({
    where: { purpose: "invitation", email: email.trim().toLowerCase(), usedAt: null, expiresAt: { gt: now } },
  });
  return row && linkOf(row);
}

/** Invitations that wait to be accepted, the newest first. */
export async function listInvitations(now = new Date()): Promise<OneTimeLink[]> {
  const rows = await getDatabase().prisma.oneTimeLink.findMany({
    where: { purpose: "invitation", usedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: "desc" },
  });
  return rows.map(linkOf);
}

/** Makes all unused links of a purpose useless, of one person or address where one is named. */
export async function withdrawLinks(
  purpose: LinkPurpose,
  whose: { readonly email?: string; readonly personId?: string; readonly id?: string } = {},
): Promise<void> {
  await getDatabase().prisma.oneTimeLink.deleteMany({ where: { purpose, usedAt: null, ...whose } });
}
