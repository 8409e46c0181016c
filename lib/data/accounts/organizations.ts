import "server-only";
import type { Organization } from "../../domain/model.ts";
import { organizationKinds, type PlacedOrganization } from "../../domain/register/organization.ts";
import { getDatabase } from "../database/db.ts";

/** All organizations with their place in the tree, by region and number. */
export async function listPlacedOrganizations(): Promise<PlacedOrganization[]> {
  const rows = await getDatabase().prisma.organization.findMany({
    orderBy: [{ regionCode: "asc" }, { id: "asc" }],
    include: { _count: { select: { accounts: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    names: { kk: row.nameKk, ru: row.nameRu, en: row.nameEn },
    regionCode: row.regionCode,
    isDemo: row.isDemo,
    kind: organizationKinds.find((kind) => kind === row.kind) ?? "other",
    parentId: row.parentId,
    accounts: row._count.accounts,
  }));
}

/** All organizations, by region and number. */
export async function listOrganizations(): Promise<Organization[]> {
  const placed = await listPlacedOrganizations();
  return placed.map(({ id, names, regionCode, isDemo }) => ({ id, names, regionCode, isDemo }));
}
