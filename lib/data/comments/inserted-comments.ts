import "server-only";
import type { ClientBase } from "pg";
import { dateOfDayNumber } from "../../domain/period.ts";
import { startCopy } from "../imports/start-copy.ts";
import { CommentCounter, type CountedRow } from "./comment-counter.ts";

/** What is remembered of comments that the parts of a file inserted: on which days, and where all are new, their counts. */
export class InsertedComments {
  /** Accounts of which nothing was known: the comments of their days are counted as they are inserted. */
  readonly #counted = new Set<number>();
  readonly #counter = new CommentCounter();
  /** Days of each account, as `dayNumberOf` numbers them. */
  readonly #days = new Map<number, Set<number>>();

  /** Says that the database knows no other comments of an account, nor marks. */
  countAccount(accountId: number): void {
    this.#counted.add(accountId);
  }

  note(comment: CountedRow): void {
    const [accountId, day] = comment;
    if (this.#counted.has(accountId)) this.#counter.note(comment);
    const days = this.#days.get(accountId);
    if (days === undefined) this.#days.set(accountId, new Set([day]));
    else days.add(day);
  }

  /** Forgets what the part noted that failed; its days may stay, since its comments come again. */
  drop(): void {
    this.#counter.drop();
  }

  /** Counts what a part noted that has been merged. */
  async settle(client: ClientBase): Promise<void> {
    this.#counter.settle();
    if (this.#counter.isFull) await this.#counter.keep(client);
  }

  /** Keeps all of it in temporary tables, for the end of the import. */
  async keep(client: ClientBase): Promise<void> {
    await this.#counter.keep(client);
    const copy = startCopy(client, "part_day");
    for (const [accountId, days] of this.#days)
      await copy.write([...days].map((day) => `${accountId}\t${dateOfDayNumber(day)}\n`).join(""));
    await copy.end();
  }
}
