import "server-only";
import type { Organization } from "../domain/model.ts";
import { getDatabase } from "./db.ts";

/** All organizations, by region and number. */
export async function listOrganizations(): Promise<Organization[]> {
  const rows = await getDatabase().prisma.organization.findMany({ orderBy: [{ regionCode: "asc" }, { id: "asc" }] });
  return rows.map((row) => ({
    id: row.id,
    names: { kk: row.nameKk, ru: row.nameRu, en: row.nameEn },
    regionCode: row.regionCode,
    isDemo: row.isDemo,
  }));
}
