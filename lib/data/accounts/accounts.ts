import "server-only";
import type { Prisma } from "#prisma/generated/client.ts";
import { type Account, type Platform, platforms } from "../../domain/model.ts";
import { NotFoundError } from "../../errors.ts";
import { getDatabase } from "../database/db.ts";
import { localDateOrNull } from "../database/local-date.ts";
import type { AccountScope } from "../facts/scope.ts";
import { handleKeyOf } from "./account-handle.ts";

const withOrganization = { organization: true } as const;
type AccountRow = Prisma.AccountGetPayload<{ include: typeof withOrganization }>;

function isPlatform(value: string): value is Platform {
  return (platforms as readonly string[]).includes(value);
}

/** Reads a platform name from a row; a name that the code does not know is a fault of the data. */
function platformOf(value: string): Platform {
  if (!isPlatform(value)) throw new Error(`account has an unknown platform: ${value}`);
  return value;
}

function accountOf(row: AccountRow): Account {
  return {
    id: row.id,
    platform: platformOf(row.platform),
    handle: row.handle,
    externalId: row.externalId,
    name: row.name,
    permalink: row.permalink,
    timeZone: row.timeZone,
    openedDate: localDateOrNull(row.openedDate),
    closedDate: localDateOrNull(row.closedDate),
    isReviewed: row.isReviewed,
    isArchived: row.archivedAt !== null,
    isDemo: row.isDemo,
    organization: row.organization && {
      id: row.organization.id,
      names: { kk: row.organization.nameKk, ru: row.organization.nameRu, en: row.organization.nameEn },
      regionCode: row.organization.regionCode,
      isDemo: row.organization.isDemo,
    },
  };
}

function whereOf(scope: AccountScope): Prisma.AccountWhereInput {
  return {
    ...(scope.accountIds.length > 0 && { id: { in: [...scope.accountIds] } }),
    ...(scope.platforms.length > 0 && { platform: { in: [...scope.platforms] } }),
    ...(scope.regions.length > 0 && { organization: { regionCode: { in: [...scope.regions] } } }),
  };
}

/** Accounts of a scope, by region, platform and handle. */
export async function listAccounts(scope: AccountScope): Promise<Account[]> {
  const rows = await getDatabase().prisma.account.findMany({
    where: whereOf(scope),
    include: withOrganization,
    orderBy: [
      { organization: { regionCode: "asc" } },
      { organizationId: "asc" },
      { platform: "asc" },
      { handleKey: "asc" },
    ],
  });
  return rows.map(accountOf);
}

/** One account. Throws NotFoundError. */
export async function getAccount(id: number): Promise<Account> {
  const row = await getDatabase().prisma.account.findUnique({ where: { id }, include: withOrganization });
  if (!row) throw new NotFoundError("account_not_found", { account: id });
  return accountOf(row);
}

/** The account with this handle, page id or former handle, or null; what it is called today outranks a former handle. */
export async function findAccountByHandle(platform: Platform, handle: string): Promise<Account | null> {
  const key = handleKeyOf(handle);
  const id = handle.trim();
  const { account } = getDatabase().prisma;
  const present = await account.findFirst({
    where: { platform, OR: [{ handleKey: key }, { externalId: id }] },
    include: withOrganization,
    orderBy: { id: "asc" },
  });
  const row =
    present ??
    (await account.findFirst({
      where: {
        aliases: {
          some: {
            platform,
            OR: [
              { kind: "handle", value: key },
              { kind: "external_id", value: id },
            ],
          },
        },
      },
      include: withOrganization,
    }));
  return row && accountOf(row);
}
