import "server-only";
import type { PoolClient } from "pg";
import { type CopyWriter, startCopy } from "./start-copy.ts";

/** COPY into several tables over one connection, where only one can run at a time. */
export interface CopyTurns {
  write(target: string, rows: string | Uint8Array): Promise<void>;
  end(): Promise<void>;
  abort(cause: Error): void;
}

/** Rows go into the table that is named; a COPY ends where another table's turn comes. */
export function openCopyTurns(client: PoolClient): CopyTurns {
  let current: { readonly target: string; readonly copy: CopyWriter } | null = null;
  const end = async () => {
    const ended = current;
    current = null;
    await ended?.copy.end();
  };
  return {
    async write(target, rows) {
      if (rows.length === 0) return;
      if (current !== null && current.target !== target) await end();
      current ??= { target, copy: startCopy(client, target) };
      await current.copy.write(rows);
    },
    end,
    abort: (cause) => current?.copy.abort(cause),
  };
}
