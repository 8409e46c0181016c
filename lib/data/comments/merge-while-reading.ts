import "server-only";
import type { PoolClient } from "pg";
import type { CommentTelling } from "../../importers/importer.ts";
import { analyzeOwnRows } from "../database/analyze-own-rows.ts";
import { hasSqlState } from "../database/sql-state.ts";
import type { FileAccounts } from "../imports/account-references.ts";
import { AccountsWhileReading, ReadAsOneError } from "../imports/accounts-while-reading.ts";
import { RowBytes } from "../imports/row-bytes.ts";
import { startCopy } from "../imports/start-copy.ts";
import type { CommentRows } from "./comment-stream.ts";
import { cutRows } from "./cut-rows.ts";
import { InsertedComments } from "./inserted-comments.ts";
import { mergePart, takeBackPart } from "./merge-part.ts";
import { recountVoices } from "./official-voice.ts";
import type { SettledImport } from "./settle-threads.ts";
import { stagedCommentColumns } from "./stage-comments.ts";
import { fillWorkingDays } from "./working-day-table.ts";

/** Rows of `staged_comment`, and what they say of the statements that they need. */
type StagedRows = Pick<CommentRows, "bytes" | "rows" | "arePlain">;

/** What the rest of the file is joined with. */
const joinedColumns = {
  comment: ["account_id", "external_id", "post_external_id", "parent_external_id", "author_hash"],
  commenter: ["account_id", "author_hash"],
} as const;

/**
 * Rows that are merged at once, and bytes where they are long: what PostgreSQL holds of temporary tables without writing
 * them out. Two parts are held in memory, packed as bytes.
 */
const rowsAtOnce = 13_000;
const bytesAtOnce = 6.5 * 1024 ** 2;
/** Parts of one file are much alike: the planner is told of the first, the second, the fourth and so on. */
const isPowerOfTwo = (number: number) => (number & (number - 1)) === 0;

/** From this share of posts that stand in other parts too, settling them twice costs more than waiting for the end. */
const mostSpread = 0.3;
const partsBetweenLooks = 4;

/**
 * Merges the comments of a large file part by part while the file is still being read: the database inserts one part
 * as this process reads the next. A file of fewer rows than a part is merged at its end as one.
 */
export class MergeWhileReading {
  readonly accounts: AccountsWhileReading;
  /** Comments that were inserted so far, and rows that were handed over to be. */
  created = 0;
  rows = 0;
  readonly #client: PoolClient;
  readonly #settled: SettledImport;
  readonly #telling: CommentTelling;
  readonly #rowsAtOnce: number;
  /** Rows of the part that is being read, and of the one before it, which the database is being given. */
  #filling = new RowBytes();
  #given = new RowBytes();
  #waiting = 0;
  #parts = 0;
  #isOver: boolean;
  /** Whether the planner knows how many comments there are. */
  #isAnalyzed = false;
  #mayBeKnown = false;
  #mayBeMarked = false;
  #mayBeHeld = false;
  /** Whether each comment of the part that is being read has a post, and none calls anybody. */
  #arePlain = true;
  readonly #inserted = new InsertedComments();
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
    this.accounts = new AccountsWhileReading(client, accounts, settled.capturedAt);
    this.#telling = telling;
    this.#isOver = asOne;
    this.#rowsAtOnce = atOnce;
  }

  /** Takes rows in the form of COPY, a line each; `told` is what the file tells as far as it has been read. */
  async take({ bytes, rows, arePlain }: StagedRows, told: CommentTelling): Promise<void> {
    for (const part of cutRows(bytes, rows, this.#rowsAtOnce)) {
      if (part.rows === 0) continue;
      if (!arePlain) this.#arePlain = false;
      await this.#add(part.bytes, part.rows, told);
    }
  }

  async #add(bytes: Buffer, rows: number, told: CommentTelling): Promise<void> {
    this.#filling.addBytes(bytes);
    this.#waiting += rows;
    if (this.#waiting >= this.#rowsAtOnce || this.#filling.length >= bytesAtOnce) await this.#hand(told, false);
  }

  /** Hands over the last rows and waits until all are merged, or staged where they are to be merged with others. */
  async end(told: CommentTelling): Promise<void> {
    await this.#hand(told, true);
    await this.#running;
    await this.#inserted.keep(this.#client);
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
    if ((!this.#isOver || this.#parts > 0) && !(await this.#meetAccounts())) {
      if (this.#parts > 0) throw new ReadAsOneError();
      this.#isOver = true;
    }
    const part = { rows: this.#waiting, arePlain: this.#arePlain };
    this.#waiting = 0;
    this.#arePlain = true;
    // Taken turns with, since the memory of a part is free once it is merged.
    [this.#filling, this.#given] = [this.#given, this.#filling];
    this.#running = this.#write({ ...part, bytes: this.#given.lend() });
    // Heard here so that it ends no process; whoever waits for it hears it again.
    this.#running.catch(() => undefined);
  }

  async #write({ bytes, rows, arePlain }: StagedRows): Promise<void> {
    if (rows === 0) return;
    const copy = startCopy(this.#client, stagedCommentColumns);
    // In one piece: this process looks after the connection only now and then while it reads on.
    await copy.write(bytes);
    await copy.end();
    if (this.#isOver) return;
    this.created += await this.#merge(arePlain);
    await this.#inserted.settle(this.#client);
    this.rows += rows;
    this.#parts += 1;
    this.#isAnalyzed ||= await analyzeOwnRows(this.#client, joinedColumns);
    const isLookedAt = this.#parts === 2 || this.#parts % partsBetweenLooks === 0;
    if (isLookedAt && (await this.#isSpread())) this.#isOver = true;
  }

  async #merge(arePlain: boolean): Promise<number> {
    this.#mayBeHeld ||= this.#mayBeKnown || !arePlain;
    try {
      return await this.#mergePart(arePlain);
    } catch (error) {
      if (this.#mayBeKnown || !hasSqlState(error, "23505")) throw error;
      // A comment stands twice in the file.
      await this.#client.query(takeBackPart);
      this.#mayBeKnown = true;
      this.#mayBeHeld = true;
      this.#inserted.drop();
      return this.#mergePart(arePlain);
    }
  }

  async #mergePart(arePlain: boolean): Promise<number> {
    const terms = {
      ...this.#settled,
      mayBeKnown: this.#mayBeKnown,
      mayBeMarked: this.#mayBeMarked,
      mayBeHeld: this.#mayBeHeld,
      isPlannerTold: !isPowerOfTwo(this.#parts + 1),
      tellsParents: this.#telling.parents,
      isComplete: this.#telling.complete,
      arePlain,
    };
    let created = 0;
    await mergePart(this.#client, terms, (comment) => {
      created += 1;
      this.#inserted.note(comment);
    });
    return created;
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

  /** Weighs the voices of the accounts that the file has named since the last part, and notes what is known of them. */
  #meetAccounts(): Promise<boolean> {
    return this.accounts.take(async (fresh, all) => {
      await fillWorkingDays(this.#client);
      await recountVoices(this.#client, all);
      const { rows } = await this.#client.query<{
        id: number;
        is_known: boolean;
        is_marked: boolean;
        is_counted: boolean;
      }>(
        `WITH fresh AS (
           SELECT id, EXISTS (SELECT FROM comment AS c WHERE c.account_id = a.id) AS is_known,
             EXISTS (SELECT FROM comment_mark AS k WHERE k.account_id = a.id) AS is_marked
           FROM unnest($1::int[]) AS a(id)
         ), counted AS (
           INSERT INTO counted_account SELECT id FROM fresh WHERE NOT is_known AND NOT is_marked RETURNING account_id
         ) SELECT id, is_known, is_marked, id IN (SELECT account_id FROM counted) AS is_counted FROM fresh`,
        [fresh],
      );
      for (const { id, is_known, is_marked, is_counted } of rows) {
        this.#mayBeKnown ||= is_known;
        this.#mayBeMarked ||= is_marked;
        if (is_counted) this.#inserted.countAccount(id);
      }
      return true;
    });
  }
}
