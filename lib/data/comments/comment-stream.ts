import "server-only";
import { setImmediate } from "node:timers/promises";
import type { PoolClient } from "pg";
import type { Platform } from "../../domain/model.ts";
import { ImportRefusedError } from "../../errors.ts";
import type { CommentRecord, CommentTelling, Rejection } from "../../importers/importer.ts";
import { getDatabase } from "../database/db.ts";
import type { FileAccount, FileAccounts } from "../imports/account-references.ts";
import { RowBytes } from "../imports/row-bytes.ts";
import { CommentPlaces } from "./place-comments.ts";
import { PossibleVoices } from "./possible-voices.ts";
import { type CommentStager, openCommentStager } from "./stage-comments.ts";

const rowsBetweenTurns = 200;

/** Comments of one batch, ready for COPY, and those that belong to no account. */
export interface CommentRows {
  /** They hold until the next batch is asked for. */
  readonly bytes: Buffer;
  readonly rows: number;
  /** Whether each of them has a post, and none calls anybody. */
  readonly arePlain: boolean;
  readonly rejections: readonly Rejection[];
}

/** The comments of one file on their way into the staging table. */
export class CommentStream {
  readonly voices: PossibleVoices;
  /** Comments met so far, and how many of them belong to no account. */
  read = 0;
  unplaced = 0;
  readonly #rows = new RowBytes();
  readonly #stager: CommentStager;
  readonly #places: CommentPlaces;
  readonly #telling: CommentTelling;

  private constructor(stager: CommentStager, places: CommentPlaces, telling: CommentTelling) {
    this.#telling = telling;
    this.#stager = stager;
    this.#places = places;
    this.voices = new PossibleVoices(stager.hasher);
  }

  /**
   * Opens the stream of a file's comments.
   * @param telling what the first of them tell
   * @param given the account that a person named for the file
   */
  static async open(
    telling: CommentTelling,
    accounts: FileAccounts,
    given?: { readonly platform: Platform; readonly handle: string },
  ): Promise<CommentStream> {
    const stager = await openCommentStager(telling);
    return new CommentStream(stager, new CommentPlaces(getDatabase().pool, accounts, given), telling);
  }

  /** Turns a batch into rows. `place` reads the time of a comment in the zone of its account. */
  async rows(
    comments: readonly CommentRecord[],
    place: (comment: CommentRecord, account: FileAccount) => Date,
  ): Promise<CommentRows> {
    await this.#places.prepare(comments);
    const rejections: Rejection[] = [];
    const placed: [CommentRecord, FileAccount][] = [];
    for (const told of comments) {
      this.read += 1;
      const comment = this.#places.placed(told);
      const account = this.#places.known(comment) ?? (await this.#places.find(comment));
      if (account === null) {
        this.unplaced += 1;
        const params = { post: comment.postExternalId ?? "" };
        rejections.push({ line: comment.line, code: "comment_without_account", params, text: "" });
        continue;
      }
      this.voices.note(comment, account);
      // Most of them need no look at the database, and a million waits would take seconds.
      const noting = this.#stager.note(comment, account);
      if (noting !== undefined) await noting;
      placed.push([comment, account]);
    }
    this.#stager.begin();
    for (const [index, [comment, account]] of placed.entries()) {
      // What was read before is on its way to the database, which waits when nobody looks after it.
      if (index % rowsBetweenTurns === 0) await setImmediate();
      this.#rows.add(this.#stager.row(comment, account, place(comment, account)));
    }
    return { bytes: this.#rows.lend(), rows: placed.length, arePlain: this.#stager.arePlain, rejections };
  }

  /** Says of the staged comments what the file turned out to tell at its end, where its first rows told otherwise. */
  async settleTelling(client: PoolClient, told: CommentTelling): Promise<void> {
    const { parents, authors, complete } = this.#telling;
    if (told.parents !== parents || told.complete !== complete) {
      await client.query("UPDATE staged_comment SET tells_parents = $1, is_complete = $2", [
        told.parents,
        told.complete,
      ]);
    }
    if (told.authors && !authors) {
      // Somebody is named further down, so that whoever is not is a person whom the platform hides.
      await client.query("UPDATE staged_comment SET is_official = false WHERE is_official IS NULL");
    }
  }

  /**
   * @throws ImportRefusedError `account_needed` where not one comment could be placed: naming the account mends that
   */
  refuseIfNoneIsPlaced(format: string): void {
    if (this.read > 0 && this.read === this.unplaced) throw new ImportRefusedError("account_needed", { format });
  }
}
