import "server-only";
import { closesCircle } from "../../domain/register/organization.ts";
import { InvalidRequestError, NotFoundError } from "../../errors.ts";
import { attachAccount, checkOrganization, type NewOrganization } from "../accounts/place-account.ts";
import { getDatabase } from "../database/db.ts";
import { type Actor, recordAudit } from "../installation/audit.ts";

/**
 * Changes names, kind, region and place of an organization. Where the region changes, its accounts get that region's
 * zone, and their posts other local days.
 * @throws NotFoundError, InvalidRequestError `unknown_region`, `name_blank`, `organization_circle`
 */
export async function updateOrganization(id: number, organization: NewOrganization, actor: Actor): Promise<void> {
  checkOrganization(organization);
  const { prisma } = getDatabase();
  const { names, regionCode, kind, parentId = null } = organization;
  const all = await prisma.organization.findMany({ select: { id: true, parentId: true } });
  if (parentId !== null && !all.some((other) => other.id === parentId)) {
    throw new NotFoundError("organization_not_found", { organization: parentId });
  }
  if (closesCircle(all, id, parentId)) throw new InvalidRequestError("organization_circle");
  const old = await prisma.organization.findUnique({ where: { id } });
  if (!old) throw new NotFoundError("organization_not_found", { organization: id });
  const data = {
    regionCode,
    kind,
    parentId,
    nameKk: names.kk.trim(),
    nameRu: names.ru.trim(),
    nameEn: names.en.trim(),
  };
  await prisma.organization.update({ where: { id }, data });
  const before = {
    regionCode: old.regionCode,
    kind: old.kind,
    parentId: old.parentId,
    kk: old.nameKk,
    ru: old.nameRu,
    en: old.nameEn,
  };
  const after = { regionCode, kind, parentId, ...names };
  await recordAudit({ actor, action: "organization.update", entity: "organization", entityId: id, before, after });
  if (old.regionCode === regionCode) return;
  const accounts = await prisma.account.findMany({ where: { organizationId: id }, select: { id: true } });
  for (const account of accounts) await attachAccount(account.id, id, actor);
}
