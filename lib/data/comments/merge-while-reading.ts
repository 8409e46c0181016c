import "server-only";
import type { PoolClient } from "pg";
import type { CommentTelling } from "../../importers/importer.ts";
import { hasSqlState } from "../database/sql-state.ts";
import { type FileAccount, type FileAccounts, registerAccounts } from "../imports/account-references.ts";
import { nameStagedAccount } from "../imports/name-staged-account.ts";
import { startCopy } from "../imports/staging.ts";
import { cutRows } from "./cut-rows.ts";
import { mergePart } from "./merge-part.ts";
import { recountVoices } from "./official-voice.ts";
import type { SettledImport } from "./settle-threads.ts";
import { stagedCommentColumns } from "./stage-comments.ts";
import { fillWorkingDays } from "./working-day-table.ts";

/** Rows that are merged at once. The rows of two parts are held in memory, packed as bytes. */
const rowsAtOnce = 10_000;
/** From this share of posts that stand in other parts too, settling them twice costs more than waiting for the end. */
const mostSpread = 0.3;
/** Another import may hold an account for minutes; whoever holds one himself must not wait for it. */
const lockTimeout = "200ms";

/** What was merged of a file can't be told right in parts; the run starts over and merges it whole. */
export class ReadAsOneError extends Error {}

/**
 * Merges the comments of a large file part by part while the file is still being read: the database inserts one part
 * as this process reads the next. A file of fewer rows than a part is merged at its end as one.
 */
export class MergeWhileReading {
  /** Accounts that this import entered into the register. */
  readonly entered = new Set<FileAccount>();
  /** Comments that were inserted so far, and rows that were handed over to be. */
  created = 0;
  rows = 0;
  readonly #client: PoolClient;
  readonly #settled: SettledImport;
  readonly #accounts: FileAccounts;
  readonly #telling: CommentTelling;
  readonly #rowsAtOnce: number;
  #pieces: Buffer[] = [];
  #waiting = 0;
  #parts = 0;
  #named: FileAccount[] = [];
  #isOver: boolean;
  #mayBeKnown = false;
  #running: Promise<void> = Promise.resolve();

  /** @param telling what the first rows tell, as the rows are staged with it */
  constructor(
    client: PoolClient,
    settled: SettledImport,
    accounts: FileAccounts,
    telling: CommentTelling,
    { asOne, atOnce = rowsAtOnce }: { readonly asOne: boolean; readonly atOnce?: number },
  ) {
    this.#client = client;
    this.#settled = settled;
    this.#accounts = accounts;
    this.#telling = telling;
    this.#isOver = asOne;
    this.#rowsAtOnce = atOnce;
  }

  /** Takes rows in the form of COPY, a line each; `told` is what the file tells as far as it has been read. */
  async take(bytes: Buffer, rows: number, told: CommentTelling): Promise<void> {
    for (const part of cutRows(bytes, rows, this.#rowsAtOnce)) await this.#add(part.bytes, part.rows, told);
  }

  async #add(bytes: Buffer, rows: number, told: CommentTelling): Promise<void> {
    if (rows === 0) return;
    this.#pieces.push(bytes);
    this.#waiting += rows;
    if (this.#waiting >= this.#rowsAtOnce) await this.#hand(told, false);
  }

  /** Hands over the last rows and waits until all are merged, or staged where they are to be merged with others. */
  async end(told: CommentTelling): Promise<void> {
    await this.#hand(told, true);
    await this.#running;
  }

  /** Waits until the connection is free, whatever became of the parts: nothing may run on after a rollback. */
  async rest(): Promise<void> {
    await this.#running.catch(() => undefined);
  }

  async #hand(told: CommentTelling, isLast: boolean): Promise<void> {
    await this.#running;
    const { parents, authors, complete } = this.#telling;
    const isTold = told.parents === parents && told.authors === authors && told.complete === complete;
    if (!isTold && this.#parts > 0) throw new ReadAsOneError();
    if (!isTold || (isLast && this.#parts === 0)) this.#isOver = true;
    if ((!this.#isOver || this.#parts > 0) && !(await this.#register())) {
      if (this.#parts > 0) throw new ReadAsOneError();
      this.#isOver = true;
    }
    const pieces = this.#pieces;
    const rows = this.#waiting;
    this.#pieces = [];
    this.#waiting = 0;
    this.#running = this.#write(pieces, rows);
    // Heard here so that it ends no process; whoever waits for it hears it again.
    this.#running.catch(() => undefined);
  }

  async #write(pieces: Buffer[], rows: number): Promise<void> {
    if (pieces.length === 0) return;
    const copy = startCopy(this.#client, stagedCommentColumns);
    // In one piece: this process looks after the connection only now and then while it reads on.
    await copy.write(Buffer.concat(pieces.splice(0)));
    await copy.end();
    if (this.#isOver) return;
    this.created += await this.#merge();
    this.rows += rows;
    this.#parts += 1;
    await this.#client.query("TRUNCATE staged_comment");
    if (await this.#isSpread()) this.#isOver = true;
  }

  async #merge(): Promise<number> {
    const terms = { ...this.#settled, mayBeKnown: this.#mayBeKnown, tellsParents: this.#telling.parents };
    if (this.#mayBeKnown) return mergePart(this.#client, terms);
    await this.#client.query("SAVEPOINT part");
    try {
      const created = await mergePart(this.#client, terms);
      await this.#client.query("RELEASE SAVEPOINT part");
      return created;
    } catch (error) {
      if (!hasSqlState(error, "23505")) throw error;
      // A comment stands twice in the file.
      await this.#client.query("ROLLBACK TO SAVEPOINT part");
      this.#mayBeKnown = true;
      return mergePart(this.#client, { ...terms, mayBeKnown: true });
    }
  }

  /** Whether the file shows the comments of a post here and there, as a list of the latest comments does. */
  async #isSpread(): Promise<boolean> {
    const { rows } = await this.#client.query<{ affected: number; all: number }>(
      `SELECT (SELECT count(*) FROM (SELECT DISTINCT account_id, post_external_id FROM affected_thread) AS t)::int AS affected,
         (SELECT sum(posts) FROM part_thread)::int AS all`,
    );
    const { affected = 0, all = 0 } = rows[0] ?? {};
    return affected > all * mostSpread;
  }

  /**
   * Registers and locks the accounts that the file has named since the last part.
   * @returns whether they are this import's now; false where another import holds one
   */
  async #register(): Promise<boolean> {
    const fresh = this.#accounts.list.slice(this.#named.length);
    if (fresh.length === 0) return true;
    const unknown = fresh.filter((account) => account.accountId === null);
    await this.#client.query(`SAVEPOINT accounts; SET LOCAL lock_timeout = '${lockTimeout}'`);
    try {
      const byId = await registerAccounts(this.#client, fresh);
      const named = [...this.#named, ...fresh];
      const ids = named.map((account) => account.accountId ?? 0);
      const holds = fresh.every((account) => byId.get(account.accountId ?? 0)?.time_zone === account.timeZone);
      // Two names of one account: only when all rows are there can they be told to be one.
      if (!holds || new Set(ids).size < ids.length) throw new ReadAsOneError();
      for (const account of fresh) await nameStagedAccount(this.#client, account, this.#settled.capturedAt);
      await fillWorkingDays(this.#client);
      await recountVoices(this.#client, ids);
      const { rowCount } = await this.#client.query("SELECT FROM comment WHERE account_id = ANY($1::int[]) LIMIT 1", [
        fresh.map((account) => account.accountId),
      ]);
      this.#mayBeKnown ||= rowCount === 1;
      this.#named = named;
      await this.#client.query("RELEASE SAVEPOINT accounts; SET LOCAL lock_timeout TO DEFAULT");
      for (const account of unknown) this.entered.add(account);
      return true;
    } catch (error) {
      if (!(error instanceof ReadAsOneError) && !hasSqlState(error, "55P03")) throw error;
      await this.#client.query("ROLLBACK TO SAVEPOINT accounts");
      for (const account of unknown) account.accountId = null;
      return false;
    }
  }
}
