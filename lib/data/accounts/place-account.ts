import "server-only";
import { findRegion } from "../../domain/regions.ts";
import { InvalidRequestError, NotFoundError } from "../../errors.ts";
import { getDatabase } from "../database/db.ts";
import { inTransaction } from "../database/in-transaction.ts";
import { type Actor, machineOwner, recordAudit } from "../installation/audit.ts";
import { noteEvent } from "../register/account-events.ts";
import { lockSpeakers } from "../register/lock-speakers.ts";
import { recountAccounts } from "../register/recount-account.ts";
import { todayHere } from "../register/today.ts";

/**
 * Attaches an account to an organization, which makes it reviewed and gives it the zone of the organization's region;
 * an account that has one moves, and its history says so. Its posts and comments move to that zone's local days, and
 * comments are weighed anew, since accounts of one organization speak for each other; all in one transaction.
 * @throws NotFoundError
 */
export async function attachAccount(
  accountId: number,
  organizationId: number,
  actor: Actor = machineOwner,
): Promise<void> {
  const { prisma } = getDatabase();
  const organization = await prisma.organization.findUnique({ where: { id: organizationId } });
  if (!organization) throw new NotFoundError("organization_not_found", { organization: organizationId });
  const region = organization.regionCode === null ? null : findRegion(organization.regionCode);
  const before = await inTransaction(async (client) => {
    const speakers = await lockSpeakers(client, [accountId], organizationId);
    const account = speakers.find(({ id }) => id === accountId);
    if (!account) throw new NotFoundError("account_not_found", { account: accountId });
    const zone = region?.timeZone ?? account.time_zone;
    await client.query("UPDATE account SET organization_id = $2, is_reviewed = true, time_zone = $3 WHERE id = $1", [
      accountId,
      organizationId,
      zone,
    ]);
    const left = account.organization_id;
    if (left !== organizationId) {
      const named = { before: left === null ? null : String(left), after: String(organizationId) };
      await noteEvent(client, accountId, todayHere(), { kind: "organization", ...named });
    }
    const ids = speakers.map(({ id }) => id);
    await recountAccounts(client, ids, zone === account.time_zone ? [] : [{ accountId, zone }]);
    return { organization: left, timeZone: account.time_zone };
  });
  const after = { organization: organizationId, timeZone: region?.timeZone ?? before.timeZone };
  await recordAudit({ actor, action: "account.attach", entity: "account", entityId: accountId, before, after });
}

/** What a new organization is called and where it is. */
export interface NewOrganization {
  readonly regionCode: string | null;
  readonly kind: string;
  readonly names: { readonly kk: string; readonly ru: string; readonly en: string };
  /** The organization that it is a part of. */
  readonly parentId?: number | null;
}

/** Refuses an organization that nobody could find again. Throws InvalidRequestError. */
export function checkOrganization({ regionCode, names }: NewOrganization): void {
  if (regionCode !== null && findRegion(regionCode) === null) {
    throw new InvalidRequestError("unknown_region", { value: regionCode });
  }
  if (Object.values(names).some((name) => name.trim() === "")) throw new InvalidRequestError("name_blank");
}

/** Registers an organization. Throws InvalidRequestError for an unknown region or a blank name. */
export async function createOrganization(organization: NewOrganization, actor: Actor = machineOwner): Promise<number> {
  checkOrganization(organization);
  const { names, regionCode, kind, parentId = null } = organization;
  const row = await getDatabase().prisma.organization.create({
    data: { regionCode, kind, parentId, nameKk: names.kk.trim(), nameRu: names.ru.trim(), nameEn: names.en.trim() },
  });
  const after = { regionCode, kind, parentId, ...names };
  await recordAudit({ actor, action: "organization.create", entity: "organization", entityId: row.id, after });
  return row.id;
}
