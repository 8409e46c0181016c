import "server-only";
import type { GivenRole, Permission } from "../../domain/permissions.ts";
import { isPermission } from "../../domain/permissions.ts";
import { InvalidRequestError } from "../../errors.ts";
import { getDatabase } from "../database/db.ts";
import { hashToken, newSecretToken } from "./secret-token.ts";

/** How every token begins, so that scanners of leaked secrets know it. */
const tokenPrefix = "akm_";

export const tokenDays = { most: 366 } as const;

/** A token as its owner sees it, without the secret. */
export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly scopes: readonly Permission[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}

/** What a token is to be good for. */
export interface NewApiToken {
  readonly name: string;
  readonly scopes: readonly Permission[];
  readonly days: number;
}

/**
 * Makes a token for a person.
 * @returns the token, which is told this once
 * @throws InvalidRequestError `token_name_blank`, `token_without_scope`, `bad_number`
 */
export async function createApiToken(personId: string, asked: NewApiToken, now = new Date()): Promise<string> {
  const name = asked.name
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim()
    .slice(0, 100);
  const { days, scopes } = asked;
  if (name === "") throw new InvalidRequestError("token_name_blank");
  if (scopes.length === 0) throw new InvalidRequestError("token_without_scope");
  if (!Number.isInteger(days) || days < 1 || days > tokenDays.most) {
    throw new InvalidRequestError("bad_number", { parameter: "days", value: days, least: 1, most: tokenDays.most });
  }
  const token = tokenPrefix + newSecretToken();
  await getDatabase().prisma.apiToken.create({
    data: {
      personId,
      name,
      scopes: [...new Set(scopes)],
      tokenHash: hashToken(token),
      hint: token.slice(0, 8),
      createdAt: now,
      expiresAt: new Date(now.getTime() + days * 24 * 3600_000),
    },
  });
  return token;
}

/** Whose token this is and what it is limited to; null where it is unknown, too old, revoked, or its owner shut out. */
export async function findTokenOwner(
  token: string,
  now = new Date(),
): Promise<{ personId: string; role: GivenRole; scopes: ReadonlySet<Permission> } | null> {
  if (!token.startsWith(tokenPrefix)) return null;
  const { prisma } = getDatabase();
  const row = await prisma.apiToken.findFirst({
    where: { tokenHash: hashToken(token), revokedAt: null, expiresAt: { gt: now }, person: { disabledAt: null } },
    include: { person: { select: { role: true } } },
  });
  if (!row) return null;
  // To the minute is near enough, and spares a write for most requests.
  if (row.lastUsedAt === null || now.getTime() - row.lastUsedAt.getTime() > 60_000) {
    await prisma.apiToken.update({ where: { id: row.id }, data: { lastUsedAt: now } });
  }
  return {
    personId: row.personId,
    role: row.person.role as GivenRole,
    scopes: new Set(row.scopes.filter(isPermission)),
  };
}

/** Tokens of a person that still work, the newest first. */
export async function listApiTokens(personId: string, now = new Date()): Promise<ApiToken[]> {
  const rows = await getDatabase().prisma.apiToken.findMany({
    where: { personId, revokedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: "desc" },
  });
  return rows.map(({ id, name, hint, scopes, createdAt, expiresAt, lastUsedAt }) => ({
    id,
    name,
    hint,
    scopes: scopes.filter(isPermission),
    createdAt,
    expiresAt,
    lastUsedAt,
  }));
}

/** Makes a token of a person useless. */
export async function revokeApiToken(personId: string, id: string, now = new Date()): Promise<void> {
  await getDatabase().prisma.apiToken.updateMany({
    where: { id, personId, revokedAt: null },
    data: { revokedAt: now },
  });
}
