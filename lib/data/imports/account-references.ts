import "server-only";
import type { Pool, PoolClient } from "pg";
import type { TimeZone } from "../../domain/model.ts";
import type { AccountReference } from "../../importers/importer.ts";
import { handleKeyOf } from "../accounts/account-handle.ts";
import { accountPermalink } from "../accounts/account-permalink.ts";

/** Zone of accounts that nobody has placed yet: the one in which most of Kazakhstan lives. */
export const defaultTimeZone: TimeZone = "Asia/Almaty";

/** An account as one file speaks of it. */
export interface FileAccount {
  /** Number of the account within the file, in order of appearance. */
  readonly ref: number;
  reference: AccountReference;
  /** Null while the account is not registered. */
  accountId: number | null;
  timeZone: TimeZone;
  /** Handle that the file gives it and another registered account holds. */
  takenHandle: string | null;
}

interface FoundAccount {
  id: number;
  time_zone: TimeZone;
}

async function findAccount(pool: Pool, reference: AccountReference): Promise<FoundAccount | null> {
  const handle = reference.handle === null ? null : handleKeyOf(reference.handle);
  // The platform's own id outranks a handle, and a handle outranks a name: handles change, names repeat.
  const { rows } = await pool.query<FoundAccount>(
    `SELECT id, time_zone FROM (
       SELECT id, time_zone, 1 AS rank FROM account WHERE platform = $1 AND external_id = $2
       UNION ALL SELECT a.id, a.time_zone, 2 FROM account_alias AS s JOIN account AS a ON a.id = s.account_id
         WHERE s.platform = $1 AND s.kind = 'external_id' AND s.value = $2
       UNION ALL SELECT id, time_zone, 3 FROM account WHERE platform = $1 AND handle_key = $3
         AND (external_id IS NULL OR $2::text IS NULL OR external_id = $2)
       UNION ALL SELECT a.id, a.time_zone, 4 FROM account_alias AS s JOIN account AS a ON a.id = s.account_id
         WHERE s.platform = $1 AND s.kind = 'handle' AND s.value = $3
         AND (a.external_id IS NULL OR $2::text IS NULL OR a.external_id = $2)
       UNION ALL SELECT a.id, a.time_zone, 5 FROM account_alias AS s JOIN account AS a ON a.id = s.account_id
         WHERE $2::text IS NULL AND $3::text IS NULL AND s.platform = $1 AND s.kind = 'name' AND s.value = $4
         AND (SELECT count(*) FROM account AS n WHERE n.platform = $1 AND n.name = $4) <= 1
     ) AS found ORDER BY rank, id LIMIT 1`,
    [reference.platform, reference.externalId, handle, reference.name],
  );
  return rows[0] ?? null;
}

/** Keys under which a reference is known within a file, the surest first. */
function keysOf(reference: AccountReference): string[] {
  const keys: string[] = [];
  if (reference.externalId !== null) keys.push(`${reference.platform} id ${reference.externalId}`);
  if (reference.handle !== null) keys.push(`${reference.platform} handle ${handleKeyOf(reference.handle)}`);
  if (keys.length === 0 && reference.name !== null) keys.push(`${reference.platform} name ${reference.name}`);
  return keys;
}

function areSame(one: AccountReference, other: AccountReference): boolean {
  return (
    one.handle === other.handle &&
    one.externalId === other.externalId &&
    one.name === other.name &&
    one.platform === other.platform
  );
}

/**
 * The accounts of one file. Looks each up once, outside the import's transaction, and
 * learns its zone, so that rows can be placed on local days while the file streams.
 */
export class FileAccounts {
  readonly list: FileAccount[] = [];
  readonly #byKey = new Map<string, FileAccount>();
  #latest: { readonly reference: AccountReference | null; readonly found?: FileAccount } = { reference: null };
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** The account of a reference if this file has named it before. */
  known(reference: AccountReference): FileAccount | undefined {
    // Most rows name the account of the row before them.
    const { reference: latest, found: known } = this.#latest;
    if (latest !== null && areSame(latest, reference)) return known;
    const keys = keysOf(reference);
    const [first] = keys;
    const found = first === undefined ? undefined : this.#byKey.get(first);
    if (found === undefined) return undefined;
    this.#learn(found, reference, keys);
    this.#latest = { reference, found };
    return found;
  }

  /** The account of a reference, looked up where this file names it for the first time. */
  async find(reference: AccountReference): Promise<FileAccount> {
    const keys = keysOf(reference);
    for (const key of keys) {
      const found = this.#byKey.get(key);
      if (found && !this.#contradicts(found, reference)) {
        this.#learn(found, reference, keys);
        return found;
      }
    }
    const registered = await findAccount(this.#pool, reference);
    // Two names of one registered account within a file must be one account, or its posts would double.
    const same = registered && this.list.find((account) => account.accountId === registered.id);
    const account: FileAccount = same ?? {
      ref: this.list.length,
      reference,
      accountId: registered?.id ?? null,
      timeZone: registered?.time_zone ?? defaultTimeZone,
      takenHandle: null,
    };
    if (!same) this.list.push(account);
    this.#learn(account, reference, keys);
    return account;
  }

  #contradicts(account: FileAccount, reference: AccountReference): boolean {
    const known = account.reference.externalId;
    return known !== null && reference.externalId !== null && known !== reference.externalId;
  }

  #learn(account: FileAccount, reference: AccountReference, keys: readonly string[]): void {
    for (const key of keys) if (!this.#byKey.has(key)) this.#byKey.set(key, account);
    const known = account.reference;
    if (
      (known.handle === null && reference.handle !== null) ||
      (known.name === null && reference.name !== null) ||
      (known.externalId === null && reference.externalId !== null)
    ) {
      account.reference = {
        platform: known.platform,
        handle: known.handle ?? reference.handle,
        externalId: known.externalId ?? reference.externalId,
        name: known.name ?? reference.name,
      };
    }
  }
}

/** Handle under which an account is registered when the file knows only its id or its name. */
function registeredHandleOf(reference: AccountReference): string {
  return (reference.handle ?? reference.externalId ?? reference.name ?? "").trim().replace(/^@/, "");
}

interface HandleHolder {
  id: number;
  external_id: string | null;
}

async function findHolder(client: PoolClient, platform: string, handle: string): Promise<HandleHolder | null> {
  const { rows } = await client.query<HandleHolder>(
    "SELECT id, external_id FROM account WHERE platform = $1 AND handle_key = $2",
    [platform, handleKeyOf(handle)],
  );
  return rows[0] ?? null;
}

async function registerAccount(client: PoolClient, account: FileAccount): Promise<number> {
  const { reference } = account;
  const { platform, externalId } = reference;
  const wanted = registeredHandleOf(reference);
  const holder = await findHolder(client, platform, wanted);
  const isAnother =
    holder !== null && externalId !== null && holder.external_id !== null && holder.external_id !== externalId;
  if (holder && !isAnother) return holder.id;
  // A handle that another page holds by its own id: this page is registered under its id until a person looks.
  const handle = isAnother ? externalId : wanted;
  await client.query(
    `INSERT INTO account (platform, handle, handle_key, external_id, name, permalink, time_zone)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (platform, handle_key) DO NOTHING`,
    [
      platform,
      handle,
      handleKeyOf(handle),
      externalId,
      reference.name,
      accountPermalink(platform, handle),
      account.timeZone,
    ],
  );
  const registered = await findHolder(client, platform, handle);
  if (!registered) throw new Error("an account was neither registered nor found");
  if (isAnother) account.takenHandle = wanted;
  return registered.id;
}

/** The other account that holds the handle which the file gives to this one; two entries for one page, most likely. */
async function findDouble(client: PoolClient, account: FileAccount): Promise<string | null> {
  const { platform, handle } = account.reference;
  if (handle === null || account.takenHandle !== null) return account.takenHandle;
  const holder = await findHolder(client, platform, handle);
  return holder && holder.id !== account.accountId ? handle : null;
}

async function rememberNames(client: PoolClient, account: FileAccount): Promise<void> {
  const { reference, accountId } = account;
  await client.query(
    `UPDATE account SET external_id = coalesce(external_id, $2), name = coalesce(name, $3)
     WHERE id = $1 AND (external_id IS NULL AND $2::text IS NOT NULL OR name IS NULL AND $3::text IS NOT NULL)`,
    [accountId, reference.externalId, reference.name],
  );
  const names: [string, string | null][] = [
    ["external_id", reference.externalId],
    ["handle", reference.handle === null ? null : handleKeyOf(reference.handle)],
    ["name", reference.name],
  ];
  for (const [kind, value] of names) {
    if (value === null) continue;
    await client.query(
      `INSERT INTO account_alias (account_id, platform, kind, value) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [accountId, reference.platform, kind, value],
    );
  }
}

/** An account as the register has it, locked for this import. */
export interface RegisteredAccount {
  readonly id: number;
  readonly handle: string;
  readonly name: string | null;
  readonly time_zone: TimeZone;
}

/**
 * Registers the unknown accounts of a file as unreviewed, within the caller's transaction, and locks
 * all of them against other imports. Returns them by id.
 */
export async function registerAccounts(
  client: PoolClient,
  accounts: readonly FileAccount[],
): Promise<Map<number, RegisteredAccount>> {
  // New accounts in the order of their handles, then locks in the order of ids: no two imports wait in a circle.
  const byHandle = [...accounts].sort((a, b) =>
    registeredHandleOf(a.reference) < registeredHandleOf(b.reference) ? -1 : 1,
  );
  for (const account of byHandle) account.accountId ??= await registerAccount(client, account);
  const ids = accounts.map((account) => account.accountId);
  await client.query("SELECT FROM account WHERE id = ANY($1::int[]) ORDER BY id FOR UPDATE", [ids]);
  for (const account of byHandle) {
    await rememberNames(client, account);
    account.takenHandle = await findDouble(client, account);
  }
  const { rows } = await client.query<RegisteredAccount>(
    "SELECT id, handle, name, time_zone FROM account WHERE id = ANY($1::int[])",
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
