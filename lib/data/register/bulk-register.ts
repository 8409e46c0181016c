import "server-only";
import type { PoolClient } from "pg";
import { handleKeyOf } from "../accounts/account-handle.ts";
import { accountPermalink } from "../accounts/account-permalink.ts";
import type { NewOrganization } from "../accounts/place-account.ts";
import type { RowWrite } from "./plan-register.ts";

/** What is to be written of one account, its organization a number. */
export interface PlacedWrite extends RowWrite {
  readonly line: number;
  readonly organizationId: number | null;
}

/** Registers organizations. Returns their numbers in the same order. */
export async function insertOrganizations(
  client: PoolClient,
  organizations: readonly NewOrganization[],
): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO organization (region_code, kind, parent_id, name_kk, name_ru, name_en)
     SELECT region, kind, parent, trim(kk), trim(ru), trim(en)
     FROM unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::text[], $6::text[]) WITH ORDINALITY
       AS o(region, kind, parent, kk, ru, en, place) ORDER BY place RETURNING id`,
    [
      organizations.map(({ regionCode }) => regionCode),
      organizations.map(({ kind }) => kind),
      organizations.map(({ parentId }) => parentId ?? null),
      organizations.map(({ names }) => names.kk),
      organizations.map(({ names }) => names.ru),
      organizations.map(({ names }) => names.en),
    ],
  );
  return rows.map(({ id }) => id);
}

/** Registers accounts. Returns their numbers by line of the file; one whose handle was taken meanwhile has none. */
export async function insertAccounts(
  client: PoolClient,
  writes: readonly PlacedWrite[],
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await client.query<{ id: number; platform: string; handle_key: string }>(
    `INSERT INTO account (platform, handle, handle_key, external_id, name, permalink, time_zone, opened_date,
       closed_date, organization_id, is_reviewed)
     SELECT platform, handle, key, number, name, link, zone, opened, closed, organization, organization IS NOT NULL
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::date[], $9::date[], $10::int[])
       AS a(platform, handle, key, number, name, link, zone, opened, closed, organization)
     ON CONFLICT (platform, handle_key) DO NOTHING RETURNING id, platform, handle_key`,
    [
      writes.map(({ platform }) => platform),
      writes.map(({ fields }) => fields.handle),
      writes.map(({ fields }) => handleKeyOf(fields.handle)),
      writes.map(({ fields }) => fields.externalId),
      writes.map(({ fields }) => fields.name),
      writes.map(({ platform, fields }) => accountPermalink(platform, fields.handle)),
      writes.map(({ fields }) => fields.timeZone),
      writes.map(({ fields }) => fields.openedDate),
      writes.map(({ fields }) => fields.closedDate),
      writes.map(({ organizationId }) => organizationId),
    ],
  );
  const ids = new Map(rows.map((row) => [`${row.platform} ${row.handle_key}`, row.id]));
  return new Map(
    writes.flatMap(({ line, platform, fields }) => {
      const id = ids.get(`${platform} ${handleKeyOf(fields.handle)}`);
      return id === undefined ? [] : [[line, id] as const];
    }),
  );
}

/** Changes what is known of accounts; a handle stays, and a row that names no organization leaves theirs. */
export async function updateAccounts(client: PoolClient, writes: readonly PlacedWrite[]): Promise<void> {
  await client.query(
    `UPDATE account AS a SET external_id = c.number, name = c.name, time_zone = c.zone, opened_date = c.opened,
       closed_date = c.closed, organization_id = coalesce(c.organization, a.organization_id),
       is_reviewed = a.is_reviewed OR c.organization IS NOT NULL
     FROM unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::date[], $6::date[], $7::int[])
       AS c(id, number, name, zone, opened, closed, organization) WHERE a.id = c.id`,
    [
      writes.map(({ accountId }) => accountId),
      writes.map(({ fields }) => fields.externalId),
      writes.map(({ fields }) => fields.name),
      writes.map(({ fields }) => fields.timeZone),
      writes.map(({ fields }) => fields.openedDate),
      writes.map(({ fields }) => fields.closedDate),
      writes.map(({ organizationId }) => organizationId),
    ],
  );
}

/** Keeps what shows that accounts are official. */
export async function insertProofs(
  client: PoolClient,
  proven: readonly { readonly id: number; readonly write: PlacedWrite }[],
): Promise<void> {
  await client.query(
    `INSERT INTO account_proof (account_id, kind, url, checked_by, checked_date)
     SELECT * FROM unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::date[])`,
    [
      proven.map(({ id }) => id),
      proven.map(({ write }) => write.proof?.kind),
      proven.map(({ write }) => write.proof?.url ?? null),
      proven.map(({ write }) => write.proof?.checkedBy),
      proven.map(({ write }) => write.proof?.checkedDate),
    ],
  );
}
