import "server-only";
import type { PoolClient } from "pg";
import type { LockedAccount } from "./lock-speakers.ts";

/** Every name of one account names another from now on, and what is known of pages hangs on that one. */
export async function mergeNames(client: PoolClient, from: LockedAccount, into: LockedAccount): Promise<void> {
  const ids = [from.id, into.id];
  await client.query("UPDATE account_alias SET account_id = $2 WHERE account_id = $1", ids);
  const names: [kind: string, value: string | null][] = [
    ["handle", from.handle_key],
    ["external_id", from.external_id],
    ["name", from.name],
  ];
  for (const [kind, value] of names) {
    if (value === null) continue;
    await client.query(
      "INSERT INTO account_alias (account_id, platform, kind, value) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
      [into.id, into.platform, kind, value],
    );
  }
  await client.query("UPDATE account_proof SET account_id = $2 WHERE account_id = $1", ids);
  await client.query("UPDATE account_event SET account_id = $2 WHERE account_id = $1", ids);
  await client.query("UPDATE not_official_page SET account_id = $2 WHERE account_id = $1", ids);
  await client.query(
    `UPDATE account AS kept SET external_id = coalesce(kept.external_id, gone.external_id), name = coalesce(kept.name, gone.name),
       opened_date = least(kept.opened_date, gone.opened_date), is_reviewed = kept.is_reviewed OR gone.is_reviewed,
       organization_id = coalesce(kept.organization_id, gone.organization_id)
     FROM account AS gone WHERE gone.id = $1 AND kept.id = $2`,
    ids,
  );
}
