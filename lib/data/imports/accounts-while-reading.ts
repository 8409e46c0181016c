import "server-only";
import type { PoolClient } from "pg";
import { hasSqlState } from "../database/sql-state.ts";
import { type FileAccount, type FileAccounts, registerAccounts } from "./account-references.ts";
import { nameStagedAccount } from "./name-staged-account.ts";

/** Another import may hold an account for minutes; whoever holds one himself must not wait for it. */
const lockTimeout = "200ms";

/** What was merged of a file can't be told right in parts; the run starts over and merges it whole. */
export class ReadAsOneError extends Error {}

/** Whether parts may be merged of accounts that the file has just named; all that it has named are given too. */
type Meet = (fresh: readonly number[], all: readonly number[]) => Promise<boolean>;

/** The accounts of a file that is merged while it is read: each belongs to the import from its first part on. */
export class AccountsWhileReading {
  /** Accounts that this import entered into the register. */
  readonly entered = new Set<FileAccount>();
  readonly #client: PoolClient;
  readonly #accounts: FileAccounts;
  readonly #capturedAt: Date;
  #named: FileAccount[] = [];

  constructor(client: PoolClient, accounts: FileAccounts, capturedAt: Date) {
    this.#client = client;
    this.#accounts = accounts;
    this.#capturedAt = capturedAt;
  }

  /**
   * Registers and locks the accounts that the file has named since the last part.
   * @returns whether they are this import's now and `meet` agreed; nothing is changed otherwise
   */
  async take(meet: Meet): Promise<boolean> {
    const fresh = this.#accounts.list.slice(this.#named.length);
    if (fresh.length === 0) return true;
    const unknown = fresh.filter((account) => account.accountId === null);
    await this.#client.query(`SAVEPOINT accounts; SET LOCAL lock_timeout = '${lockTimeout}'`);
    try {
      if (await this.#register(fresh, meet)) {
        await this.#client.query("RELEASE SAVEPOINT accounts; SET LOCAL lock_timeout TO DEFAULT");
        for (const account of unknown) this.entered.add(account);
        return true;
      }
    } catch (error) {
      if (!hasSqlState(error, "55P03")) throw error;
    }
    await this.#client.query("ROLLBACK TO SAVEPOINT accounts");
    for (const account of unknown) account.accountId = null;
    return false;
  }

  /** The number in the register of an account that was taken, by its number in the file. */
  idOf(ref: number): number {
    const id = this.#named[ref]?.accountId;
    if (id === null || id === undefined) throw new Error("an account was not taken");
    return id;
  }

  async #register(fresh: readonly FileAccount[], meet: Meet): Promise<boolean> {
    const byId = await registerAccounts(this.#client, fresh);
    const named = [...this.#named, ...fresh];
    const ids = named.map((account) => account.accountId ?? 0);
    const holds = fresh.every((account) => byId.get(account.accountId ?? 0)?.time_zone === account.timeZone);
    // Two names of one account: only when all rows are there can they be told to be one.
    if (!holds || new Set(ids).size < ids.length) return false;
    for (const account of fresh) await nameStagedAccount(this.#client, account, this.#capturedAt);
    if (!(await meet([...byId.keys()], ids))) return false;
    this.#named = named;
    return true;
  }
}
