import { type ChildProcess, spawn } from "node:child_process";
import { SetupError } from "#lib/errors.ts";
import { log } from "#lib/log/log.ts";

const STEADY_MS = 60_000;
const MOST_FAILURES = 5;
const STOP_TIMEOUT_MS = 6_000;

/** A program to keep running. */
export interface Supervised {
  /** As it is called in messages. */
  name: string;
  /** Arguments for this Node.js. */
  args: string[];
  env: NodeJS.ProcessEnv;
}

/**
 * Keeps programs running: one that ends by itself is started again, after a pause that doubles, until it has failed
 * five times in a row without living for a minute.
 */
export class Supervisor {
  readonly #children = new Map<string, ChildProcess>();
  readonly #fail: (error: SetupError) => void;
  #stopping = false;

  /** @param fail hears of a program that can't be kept running */
  constructor(fail: (error: SetupError) => void) {
    this.#fail = fail;
  }

  /** Starts a program and keeps it. */
  keep(program: Supervised, failures = 0): void {
    if (this.#stopping) return;
    const startedAt = Date.now();
    const child = spawn(process.execPath, ["--import", "./cli/follow-parent.mjs", ...program.args], {
      env: program.env,
      stdio: ["ignore", "ignore", "inherit"],
    });
    this.#children.set(program.name, child);
    child.once("exit", (code, signal) => {
      this.#children.delete(program.name);
      if (this.#stopping) return;
      const inRow = Date.now() - startedAt > STEADY_MS ? 1 : failures + 1;
      if (inRow >= MOST_FAILURES) {
        return this.#fail(new SetupError("childKeepsFailing", { name: program.name, times: inRow }));
      }
      const pauseMs = 500 * 2 ** (inRow - 1);
      log("warning", "process_ended_and_is_started_again", { name: program.name, ended: String(signal ?? code) });
      setTimeout(() => this.keep(program, inRow), pauseMs);
    });
  }

  /** Ends all programs, by force those that have not left after six seconds. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all([...this.#children.values()].map(endChild));
  }
}

function endChild(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    const force = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT_MS);
    child.once("exit", () => {
      clearTimeout(force);
      done();
    });
    child.kill("SIGTERM");
  });
}
