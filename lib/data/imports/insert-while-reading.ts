import "server-only";
import type { PoolClient } from "pg";
import { localDateOf } from "../../domain/local-time.ts";
import type { PostRecord } from "../../importers/importer.ts";
import { hasSqlState } from "../database/sql-state.ts";
import type { FileAccount, FileAccounts } from "./account-references.ts";
import { AccountsWhileReading, ReadAsOneError } from "./accounts-while-reading.ts";
import type { CopyTurns } from "./copy-by-turns.ts";
import { copyRow } from "./copy-text.ts";
import { insertedPostColumns, insertedPostStart, type StoringImport } from "./insert-posts.ts";
import { PackedRows } from "./packed-rows.ts";
import { RowBytes } from "./row-bytes.ts";
import { postCells, stagedPostStart } from "./staging.ts";
import { startCopy } from "./start-copy.ts";

/** Posts that are inserted at once, and bytes where they are long. Two parts are held in memory, packed as bytes. */
const rowsAtOnce = 10_000;
const bytesAtOnce = 8 * 1024 ** 2;

/** What is needed of a post once it is inserted: to keep what was said of it, and to count its day. */
const keptColumns = "staged_post (account_ref, external_id, local_date, likes, comments, shares, views)";

/** In one piece: this process looks after the connection only now and then while it reads on. */
async function copyAll(client: PoolClient, target: string, rows: Buffer): Promise<void> {
  const copy = startCopy(client, target);
  await copy.write(rows);
  await copy.end();
}

/**
 * Inserts the posts of a large file part by part while the file is still being read: the database inserts one part as
 * this process reads the next. Only of accounts of which no post is known, where nothing can be changed by a file;
 * others, and files of fewer rows than a part, are staged as they come and merged at their end.
 */
export class InsertWhileReading {
  readonly accounts: AccountsWhileReading;
  /** Posts that were inserted so far. */
  created = 0;
  readonly #client: PoolClient;
  readonly #copy: CopyTurns;
  readonly #import: StoringImport;
  readonly #rowsAtOnce: number;
  readonly #posts = new PackedRows();
  readonly #kept = new RowBytes();
  #parts = 0;
  #isOver: boolean;
  #running: Promise<void> = Promise.resolve();

  /** @param copy takes the rows that are staged, on the same connection */
  constructor(
    client: PoolClient,
    copy: CopyTurns,
    accounts: FileAccounts,
    underWay: StoringImport,
    { asOne, atOnce = rowsAtOnce }: { readonly asOne: boolean; readonly atOnce?: number },
  ) {
    this.#client = client;
    this.#copy = copy;
    this.#import = underWay;
    this.#isOver = asOne;
    this.#rowsAtOnce = atOnce;
    this.accounts = new AccountsWhileReading(client, accounts, underWay.capturedAt);
  }

  /** Takes a post; `flush` has to be called after some. */
  add(post: PostRecord, account: FileAccount, publishedAt: Date): void {
    this.#posts.add(post.line, account.ref, postCells(post, account, publishedAt));
    if (this.#isOver) return;
    const { externalId, likes, comments, shares, views } = post;
    const date = localDateOf(publishedAt, account.timeZone);
    this.#kept.add(copyRow([account.ref, externalId, date, likes, comments, shares, views]));
  }

  /** Sends on what is enough to be sent. */
  async flush(): Promise<void> {
    if (this.#isOver) await this.#stage();
    else if (this.#posts.rows >= this.#rowsAtOnce || this.#posts.bytes >= bytesAtOnce) await this.#hand();
  }

  /** Waits until other rows can be copied over the connection. */
  free(): Promise<void> {
    return this.#running;
  }

  /** Hands over the last rows and waits until all are inserted, or staged where they are to be merged with others. */
  async end(): Promise<void> {
    if (this.#parts === 0) await this.#stage();
    else await this.#hand();
    await this.#running;
  }

  /** Waits until the connection is free, whatever became of the parts: nothing may run on after a rollback. */
  async rest(): Promise<void> {
    await this.#running.catch(() => undefined);
  }

  /** From here on all rows wait for the end of the file. */
  async #stage(): Promise<void> {
    this.#isOver = true;
    await this.#copy.write("staged_post", this.#posts.take(stagedPostStart));
  }

  async #hand(): Promise<void> {
    await this.#running;
    await this.#copy.end();
    if (!(await this.accounts.take((fresh) => this.#areEmpty(fresh)))) {
      if (this.#parts > 0) throw new ReadAsOneError();
      return this.#stage();
    }
    const { rows } = this.#posts;
    // The part before it is in the database.
    const posts = this.#posts.lend((ref) => insertedPostStart(this.accounts.idOf(ref), this.#import));
    this.#parts += 1;
    this.#running = this.#insert(posts, this.#kept.take(), rows);
    // Heard here so that it ends no process; whoever waits for it hears it again.
    this.#running.catch(() => undefined);
  }

  async #areEmpty(accountIds: readonly number[]): Promise<boolean> {
    const { rowCount } = await this.#client.query(
      `SELECT FROM post WHERE account_id = ANY($1::int[]) UNION ALL SELECT FROM capture_block WHERE account_id = ANY($1::int[]) LIMIT 1`,
      [accountIds],
    );
    return rowCount === 0;
  }

  async #insert(posts: Buffer, kept: Buffer, rows: number): Promise<void> {
    try {
      await copyAll(this.#client, insertedPostColumns, posts);
    } catch (error) {
      // A post stands twice in the file: its last row counts.
      if (hasSqlState(error, "23505")) throw new ReadAsOneError();
      throw error;
    }
    await copyAll(this.#client, keptColumns, kept);
    this.created += rows;
  }
}
