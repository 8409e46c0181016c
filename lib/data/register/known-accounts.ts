import "server-only";
import type { Account, Platform } from "../../domain/model.ts";
import { handleKeyOf } from "../accounts/account-handle.ts";
import { listAccounts } from "../accounts/accounts.ts";
import { getDatabase } from "../database/db.ts";
import { everyAccount } from "../facts/scope.ts";

/** The account with a handle, page id or former handle, as `findAccountByHandle` answers it. */
export type FindKnown = (platform: Platform, name: string) => Account | null;

/** Reads all accounts with their names once, for a table of many of them. */
export async function readKnownAccounts(): Promise<FindKnown> {
  const [accounts, aliases] = await Promise.all([
    listAccounts(everyAccount),
    getDatabase().prisma.accountAlias.findMany({ where: { kind: { in: ["handle", "external_id"] } } }),
  ]);
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const present = new Map<string, Account>();
  // Of two accounts that one word names the older one answers.
  for (const account of [...accounts].sort((first, second) => second.id - first.id)) {
    if (account.externalId !== null) present.set(`${account.platform} external_id ${account.externalId}`, account);
    present.set(`${account.platform} handle ${handleKeyOf(account.handle)}`, account);
  }
  const former = new Map(
    aliases.map(({ platform, kind, value, accountId }) => [
      `${platform} ${kind} ${value}`,
      byId.get(accountId) ?? null,
    ]),
  );
  return (platform, name) => {
    const [byHandle, byNumber] = [`${platform} handle ${handleKeyOf(name)}`, `${platform} external_id ${name.trim()}`];
    const found = [present.get(byHandle), present.get(byNumber)].filter((account) => account !== undefined);
    const [oldest] = found.sort((first, second) => first.id - second.id);
    return oldest ?? former.get(byHandle) ?? former.get(byNumber) ?? null;
  };
}
