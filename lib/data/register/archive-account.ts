import "server-only";
import { getAccount } from "../accounts/accounts.ts";
import { inTransaction } from "../database/in-transaction.ts";
import { type Actor, recordAudit } from "../installation/audit.ts";
import { noteEvent } from "./account-events.ts";
import { todayHere } from "./today.ts";

/**
 * Puts an account away, or takes it back: put away it asks for no review and no data any more, and stays with its
 * posts in every number. Does nothing where it is so already. Throws NotFoundError.
 */
export async function archiveAccount(id: number, isArchived: boolean, actor: Actor): Promise<void> {
  const account = await getAccount(id);
  if (account.isArchived === isArchived) return;
  await inTransaction(async (client) => {
    await client.query("UPDATE account SET archived_at = CASE WHEN $2 THEN now() END WHERE id = $1", [id, isArchived]);
    const kind = isArchived ? "archived" : "restored";
    await noteEvent(client, id, todayHere(), { kind, before: null, after: null });
  });
  const action = isArchived ? "account.archive" : "account.restore";
  await recordAudit({ actor, action, entity: "account", entityId: id });
}
