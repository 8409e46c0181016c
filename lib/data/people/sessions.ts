import "server-only";
import type { GivenRole } from "../../domain/permissions.ts";
import { givenRoles } from "../../domain/permissions.ts";
import { isStrong, signInWayOf } from "../../domain/sign-in-way.ts";
import { getDatabase } from "../database/db.ts";
import { getAuth } from "./auth.ts";
import { goesOn, idleSince } from "./session-use.ts";

/** Who is signed in, and by which session. */
export interface SignedIn {
  readonly sessionId: string;
  readonly person: { readonly id: string; readonly name: string; readonly email: string; readonly role: GivenRole };
  readonly twoFactorEnabled: boolean;
  /** Whether more than a password stood before this session. */
  readonly isStrong: boolean;
}

function isGivenRole(role: string): role is GivenRole {
  return givenRoles.some((given) => given === role);
}

/** Who sent a request with these headers; null where the cookie is absent, ended, idle, revoked or its owner shut out. */
export async function findSignedIn(headers: Headers): Promise<SignedIn | null> {
  // Most readers are visitors: they cost no question to the database.
  if (!headers.get("cookie")?.includes("akimetrics.session_token=")) return null;
  const auth = await getAuth();
  const found = await auth.api.getSession({ headers, query: { disableRefresh: true, disableCookieCache: true } });
  if (!found) return null;
  const { id, name, email, role, disabledAt, twoFactorEnabled } = found.user;
  if (disabledAt || !isGivenRole(role)) return null;
  if (!(await goesOn(found.session.id, found.session.updatedAt))) return null;
  return {
    sessionId: found.session.id,
    person: { id, name, email, role },
    twoFactorEnabled: twoFactorEnabled === true,
    isStrong: isStrong(signInWayOf(found.session.way)),
  };
}

/** A browser in which a person is signed in. */
export interface OpenSession {
  readonly id: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly address: string | null;
  readonly userAgent: string | null;
}

/** Where a person is signed in, the newest first. */
export async function listSessions(personId: string, now = new Date()): Promise<OpenSession[]> {
  const since = idleSince(now);
  const rows = await getDatabase().prisma.personSession.findMany({
    where: { userId: personId, expiresAt: { gt: now }, ...(since && { updatedAt: { gte: since } }) },
    orderBy: { createdAt: "desc" },
  });
  return rows.map(({ id, createdAt, expiresAt, ipAddress, userAgent }) => ({
    id,
    createdAt,
    expiresAt,
    address: ipAddress || null,
    userAgent: userAgent || null,
  }));
}

/** Ends one session of a person; that of anybody else is left alone. */
export async function endSession(personId: string, sessionId: string): Promise<void> {
  await getDatabase().prisma.personSession.deleteMany({ where: { id: sessionId, userId: personId } });
}

/** Signs a person out everywhere, but for one session where it is named. */
export async function endSessions(personId: string, except: string | null = null): Promise<void> {
  const id = except === null ? undefined : { not: except };
  await getDatabase().prisma.personSession.deleteMany({ where: { userId: personId, id } });
}

/** Ends the sessions of a person before which no more than a password stood. */
export async function endWeakSessions(personId: string): Promise<void> {
  const { prisma } = getDatabase();
  const open = await prisma.personSession.findMany({ where: { userId: personId }, select: { id: true, way: true } });
  const weak = open.filter(({ way }) => !isStrong(signInWayOf(way))).map(({ id }) => id);
  await prisma.personSession.deleteMany({ where: { id: { in: weak } } });
}
