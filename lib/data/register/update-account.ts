import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { PoolClient } from "pg";
import { InvalidRequestError, NotFoundError } from "../../errors.ts";
import { handleKeyOf } from "../accounts/account-handle.ts";
import { accountPermalink } from "../accounts/account-permalink.ts";
import { inTransaction } from "../database/in-transaction.ts";
import { type Actor, recordAudit } from "../installation/audit.ts";
import { type AccountFields, checkedFields } from "./account-change.ts";
import { noteEvents } from "./account-events.ts";
import { fieldsOf, type LockedAccount, lockSpeakers } from "./lock-speakers.ts";
import { notesOfChange } from "./notes-of-change.ts";
import { recountAccounts } from "./recount-account.ts";

async function refuseTaken(client: PoolClient, account: LockedAccount, handle: string): Promise<void> {
  const { rows } = await client.query<{ handle: string }>(
    "SELECT handle FROM account WHERE platform = $1 AND handle_key = $2 AND id <> $3",
    [account.platform, handleKeyOf(handle), account.id],
  );
  const [holder] = rows;
  if (holder) throw new InvalidRequestError("account_exists", { platform: account.platform, handle: holder.handle });
}

/** The former handle goes on naming the account, in files and addresses; the new one is nobody else's former one. */
async function keepFormerHandle(client: PoolClient, account: LockedAccount, handle: string): Promise<void> {
  await client.query("DELETE FROM account_alias WHERE platform = $1 AND kind = 'handle' AND value = $2", [
    account.platform,
    handleKeyOf(handle),
  ]);
  await client.query(
    "INSERT INTO account_alias (account_id, platform, kind, value) VALUES ($1, $2, 'handle', $3) ON CONFLICT DO NOTHING",
    [account.id, account.platform, account.handle_key],
  );
}

/**
 * Changes what is known of an account: its history says so, a former handle goes on naming it, comments by a new
 * name are weighed anew, and another zone moves its posts to other local days. Posts keep their instants.
 * @throws NotFoundError, InvalidRequestError `account_exists` and those of `checkedFields`
 */
export async function updateAccount(id: number, given: AccountFields, actor: Actor): Promise<void> {
  const { handle, name, externalId, timeZone, openedDate, closedDate } = checkedFields(given);
  const after: AccountFields = { handle, name, externalId, timeZone, openedDate, closedDate };
  const before = await inTransaction(async (client) => {
    const speakers = await lockSpeakers(client, [id]);
    const account = speakers.find((speaker) => speaker.id === id);
    if (!account) throw new NotFoundError("account_not_found", { account: id });
    const fields = fieldsOf(account);
    if (isDeepStrictEqual(fields, after)) return null;
    if (handleKeyOf(handle) !== account.handle_key) {
      await refuseTaken(client, account, handle);
      await keepFormerHandle(client, account, handle);
    }
    await client.query(
      `UPDATE account SET handle = $2, permalink = CASE WHEN handle_key = $3 THEN permalink ELSE $4 END, handle_key = $3, name = $5, external_id = $6, time_zone = $7,
         opened_date = $8, closed_date = $9 WHERE id = $1`,
      [
        id,
        handle,
        handleKeyOf(handle),
        accountPermalink(account.platform, handle),
        name,
        externalId,
        timeZone,
        openedDate,
        closedDate,
      ],
    );
    await noteEvents(client, notesOfChange(id, fields, after));
    const hasNewName = handle !== fields.handle || name !== fields.name || externalId !== fields.externalId;
    const moves = timeZone === fields.timeZone ? [] : [{ accountId: id, zone: timeZone }];
    const ids = speakers.map((speaker) => speaker.id);
    if (hasNewName || moves.length > 0) await recountAccounts(client, ids, moves);
    return fields;
  });
  if (before === null) return;
  const said = { before: { ...before }, after: { ...after } };
  await recordAudit({ actor, action: "account.update", entity: "account", entityId: id, ...said });
}
