import "server-only";
import type { PoolClient } from "pg";
import type { Platform, TimeZone } from "../../domain/model.ts";
import type { AccountFields } from "./account-change.ts";

/** An account as the register has it, locked for a change. */
export interface LockedAccount {
  readonly id: number;
  readonly platform: Platform;
  readonly handle: string;
  readonly handle_key: string;
  readonly external_id: string | null;
  readonly name: string | null;
  readonly time_zone: TimeZone;
  readonly organization_id: number | null;
  readonly opened_date: string | null;
  readonly closed_date: string | null;
  readonly archived_at: Date | null;
}

/** What a person can have said of it. */
export function fieldsOf(account: LockedAccount): AccountFields {
  return {
    handle: account.handle,
    name: account.name,
    externalId: account.external_id,
    timeZone: account.time_zone,
    openedDate: account.opened_date,
    closedDate: account.closed_date,
  };
}

async function lockAccounts(client: PoolClient, ids: readonly number[]): Promise<LockedAccount[]> {
  const { rows } = await client.query<LockedAccount>(
    `SELECT id, platform, handle, handle_key, external_id, name, time_zone, organization_id,
       to_char(opened_date, 'YYYY-MM-DD') AS opened_date, to_char(closed_date, 'YYYY-MM-DD') AS closed_date, archived_at
     FROM account WHERE id = ANY($1::int[]) ORDER BY id FOR UPDATE`,
    [ids],
  );
  return rows;
}

/**
 * Some accounts, and the others of their platform in their organizations and in one more, which speak for each other;
 * locked in the order of their numbers.
 */
export async function lockSpeakers(
  client: PoolClient,
  accountIds: readonly number[],
  organizationId: number | null = null,
): Promise<LockedAccount[]> {
  const { rows: speakers } = await client.query<{ id: number }>(
    `SELECT DISTINCT v.id FROM account AS a JOIN account AS v
       ON v.platform = a.platform AND (v.id = a.id OR v.organization_id IN (a.organization_id, $2))
     WHERE a.id = ANY($1::int[])`,
    [accountIds, organizationId],
  );
  return lockAccounts(
    client,
    speakers.map(({ id }) => id),
  );
}

/** Many accounts at once, with all others of their organizations and of those that they join. */
export async function lockForRegister(
  client: PoolClient,
  accountIds: readonly number[],
  organizationIds: readonly number[],
): Promise<LockedAccount[]> {
  const { rows } = await client.query<{ id: number }>(
    `SELECT id FROM account WHERE id = ANY($1::int[]) OR organization_id = ANY($2::int[])
       OR organization_id IN (SELECT organization_id FROM account WHERE id = ANY($1::int[]))`,
    [accountIds, organizationIds],
  );
  return lockAccounts(
    client,
    rows.map(({ id }) => id),
  );
}
