import "server-only";
import { InvalidRequestError } from "../../errors.ts";
import { handleKeyOf } from "../accounts/account-handle.ts";
import { accountPermalink } from "../accounts/account-permalink.ts";
import { findAccountByHandle } from "../accounts/accounts.ts";
import { attachAccount } from "../accounts/place-account.ts";
import { getDatabase } from "../database/db.ts";
import { dateOf } from "../database/local-date.ts";
import { type Actor, recordAudit } from "../installation/audit.ts";
import { checkedFields, type NewAccount } from "./account-change.ts";

/**
 * Registers an account of which nothing was imported yet; attached to an organization it is reviewed.
 * @throws InvalidRequestError `account_exists` and those of `checkedFields`, NotFoundError
 */
export async function createAccount(given: NewAccount, actor: Actor): Promise<number> {
  const { platform, organizationId, ...fields } = checkedFields(given);
  const { handle, name, externalId, timeZone, openedDate, closedDate } = fields;
  for (const known of [handle, ...(externalId === null ? [] : [externalId])]) {
    const holder = await findAccountByHandle(platform, known);
    if (holder) throw new InvalidRequestError("account_exists", { platform, handle: holder.handle });
  }
  const { id } = await getDatabase().prisma.account.create({
    data: {
      platform,
      handle,
      handleKey: handleKeyOf(handle),
      externalId,
      name,
      permalink: accountPermalink(platform, handle),
      timeZone,
      openedDate: openedDate === null ? null : dateOf(openedDate),
      closedDate: closedDate === null ? null : dateOf(closedDate),
    },
  });
  await recordAudit({
    actor,
    action: "account.create",
    entity: "account",
    entityId: id,
    after: { platform, ...fields },
  });
  if (organizationId !== null) await attachAccount(id, organizationId, actor);
  return id;
}
