import "server-only";
import { CancelledError } from "../../errors.ts";

/**
 * Keeps a second reading of a file beside the first. At full speed it would be done in a tenth of the time, and the
 * pieces that it reads would lie about uncollected while the first reading needs its memory.
 */
export class ReadingPace {
  #reached = 0;
  #isGivenUp = false;
  #moved = Promise.withResolvers<void>();

  /** Says how many bytes the first reading has read. */
  reach(bytes: number): void {
    // A file that is read anew is not packed anew.
    this.#reached = Math.max(this.#reached, bytes);
    this.#moved.resolve();
    this.#moved = Promise.withResolvers();
  }

  /** The first reading is over: the rest is read at once. */
  finish(): void {
    this.reach(Number.POSITIVE_INFINITY);
  }

  /** Nothing is to be read any more. */
  giveUp(): void {
    this.#isGivenUp = true;
    this.finish();
  }

  /**
   * The pieces of the second reading, each when the first one has come so far.
   * @throws CancelledError once it was given up
   */
  async *follow(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
    let read = 0;
    for await (const piece of pieces) {
      while (read > this.#reached) await this.#moved.promise;
      if (this.#isGivenUp) throw new CancelledError("import_cancelled");
      yield piece;
      read += piece.byteLength;
    }
  }
}
