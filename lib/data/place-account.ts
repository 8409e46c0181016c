import "server-only";
import type { PoolClient } from "pg";
import type { TimeZone } from "../domain/model.ts";
import { findRegion } from "../domain/regions.ts";
import { InvalidRequestError, NotFoundError } from "../errors.ts";
import { recountVoices } from "./comments/official-voice.ts";
import { nameStagedAccounts } from "./comments/recount-comments.ts";
import { settleThreads } from "./comments/settle-threads.ts";
import { createCommentStaging } from "./comments/stage-comments.ts";
import { getDatabase } from "./db.ts";
import { inTransaction } from "./in-transaction.ts";
import { moveToZone } from "./move-to-zone.ts";

interface LockedAccount {
  id: number;
  time_zone: TimeZone;
}

/** The account and the others of its platform in the organization that it leaves and the one that it joins, locked. */
async function lockSpeakers(client: PoolClient, accountId: number, organizationId: number): Promise<LockedAccount[]> {
  const { rows } = await client.query<LockedAccount>(
    `SELECT v.id, v.time_zone FROM account AS a JOIN account AS v
       ON v.platform = a.platform AND (v.id = a.id OR v.organization_id IN (a.organization_id, $2))
     WHERE a.id = $1 ORDER BY v.id FOR UPDATE OF v`,
    [accountId, organizationId],
  );
  return rows;
}

/**
 * Attaches an account to an organization, which makes it reviewed and gives it the zone of the organization's region.
 * Its posts and comments move to that zone's local days, and comments are weighed anew, since accounts of one
 * organization speak for each other; all in one transaction. Throws NotFoundError.
 */
export async function attachAccount(accountId: number, organizationId: number): Promise<void> {
  const { prisma } = getDatabase();
  const organization = await prisma.organization.findUnique({ where: { id: organizationId } });
  if (!organization) throw new NotFoundError("organization_not_found", { organization: organizationId });
  const region = organization.regionCode === null ? null : findRegion(organization.regionCode);
  await inTransaction(async (client) => {
    const speakers = await lockSpeakers(client, accountId, organizationId);
    const account = speakers.find(({ id }) => id === accountId);
    if (!account) throw new NotFoundError("account_not_found", { account: accountId });
    const zone = region?.timeZone ?? account.time_zone;
    await client.query("UPDATE account SET organization_id = $2, is_reviewed = true, time_zone = $3 WHERE id = $1", [
      accountId,
      organizationId,
      zone,
    ]);
    const ids = speakers.map(({ id }) => id);
    await createCommentStaging(client);
    await nameStagedAccounts(client, ids);
    const hasMoved = zone !== account.time_zone;
    if (hasMoved) await moveToZone(client, accountId, zone);
    const turned = await recountVoices(client, ids);
    if (hasMoved || turned > 0) await settleThreads(client, null);
  });
}

/** What a new organization is called and where it is. */
export interface NewOrganization {
  readonly regionCode: string | null;
  readonly kind: string;
  readonly names: { readonly kk: string; readonly ru: string; readonly en: string };
}

/** Registers an organization. Throws InvalidRequestError for an unknown region or a blank name. */
export async function createOrganization(organization: NewOrganization): Promise<number> {
  if (organization.regionCode !== null && findRegion(organization.regionCode) === null) {
    throw new InvalidRequestError("unknown_region", { value: organization.regionCode });
  }
  if (Object.values(organization.names).some((name) => name.trim() === "")) throw new InvalidRequestError("name_blank");
  const { names, regionCode, kind } = organization;
  const row = await getDatabase().prisma.organization.create({
    data: { regionCode, kind, nameKk: names.kk.trim(), nameRu: names.ru.trim(), nameEn: names.en.trim() },
  });
  return row.id;
}
