import "server-only";
import type { PoolClient } from "pg";
import type { TimeZone } from "../domain/model.ts";
import { findRegion } from "../domain/regions.ts";
import { zoneOffsetSegments } from "../domain/zone-offsets.ts";
import { InvalidRequestError, NotFoundError } from "../errors.ts";
import { getDatabase } from "./db.ts";
import { refreshFacts } from "./imports/refresh-facts.ts";
import { inTransaction } from "./in-transaction.ts";

interface LockedAccount {
  id: number;
  time_zone: TimeZone;
}

/** Moves every post of an account onto the local days of another zone and counts its facts anew. */
async function moveToZone(client: PoolClient, accountId: number, zone: TimeZone): Promise<void> {
  const { rows } = await client.query<{ first: Date | null; last: Date | null }>(
    "SELECT min(published_at) AS first, max(published_at) + interval '1 second' AS last FROM post WHERE account_id = $1",
    [accountId],
  );
  const { first, last } = rows[0] ?? {};
  if (!first || !last) return;
  await client.query("CREATE TEMP TABLE affected_day (account_id int, local_date date) ON COMMIT DROP");
  await client.query(
    "INSERT INTO affected_day SELECT DISTINCT account_id, local_date FROM post WHERE account_id = $1",
    [accountId],
  );
  // Offsets come from our own tz data: an older PostgreSQL does not know the change of 2024-03-01.
  for (const { fromAt, toAt, offsetMinutes } of zoneOffsetSegments(zone, first, last)) {
    await client.query(
      `UPDATE post SET local_date = (l.at)::date, local_hour = extract(hour FROM l.at)::int
       FROM (SELECT external_id AS id, published_at AT TIME ZONE 'UTC' + make_interval(mins => $4) AS at FROM post
             WHERE account_id = $1 AND published_at >= $2 AND published_at < $3) AS l
       WHERE account_id = $1 AND external_id = l.id`,
      [accountId, fromAt, toAt, offsetMinutes],
    );
  }
  await client.query(
    "INSERT INTO affected_day SELECT DISTINCT account_id, local_date FROM post WHERE account_id = $1",
    [accountId],
  );
  await refreshFacts(client);
}

/**
 * Attaches an account to an organization, which makes it reviewed and gives it the zone of the organization's region.
 * Its posts move to that zone's local days in the same transaction. Throws NotFoundError.
 */
export async function attachAccount(accountId: number, organizationId: number): Promise<void> {
  const { prisma } = getDatabase();
  const organization = await prisma.organization.findUnique({ where: { id: organizationId } });
  if (!organization) throw new NotFoundError("organization_not_found", { organization: organizationId });
  const region = organization.regionCode === null ? null : findRegion(organization.regionCode);
  await inTransaction(async (client) => {
    const { rows } = await client.query<LockedAccount>("SELECT id, time_zone FROM account WHERE id = $1 FOR UPDATE", [
      accountId,
    ]);
    const account = rows[0];
    if (!account) throw new NotFoundError("account_not_found", { account: accountId });
    const zone = region?.timeZone ?? account.time_zone;
    await client.query("UPDATE account SET organization_id = $2, is_reviewed = true, time_zone = $3 WHERE id = $1", [
      accountId,
      organizationId,
      zone,
    ]);
    if (zone !== account.time_zone) await moveToZone(client, accountId, zone);
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
