import "server-only";
import { once } from "node:events";
import type { ClientBase } from "pg";
import { from as copyFrom } from "pg-copy-streams";

/** A COPY in progress on the import's connection; nothing else may run there until it ends. */
export interface CopyWriter {
  write(rows: string | Uint8Array): Promise<void>;
  end(): Promise<void>;
  abort(cause: Error): void;
}

/** Starts COPY into a staging table. Waits for the server when it is slower than the file. */
export function startCopy(client: ClientBase, table: string): CopyWriter {
  const stream = client.query(copyFrom(`COPY ${table} FROM STDIN`));
  let hasFailed = false;
  const failed = new Promise<never>((_resolve, reject) => {
    // Heard for good: a stream that is destroyed after it failed tells its error once more.
    stream.on("error", (error) => {
      hasFailed = true;
      reject(error);
    });
  });
  failed.catch(() => undefined);
  return {
    async write(rows) {
      if (rows.length > 0 && !stream.write(rows)) await Promise.race([once(stream, "drain"), failed]);
    },
    async end() {
      const finished = once(stream, "finish");
      stream.end();
      await Promise.race([finished, failed]);
    },
    abort(cause) {
      // A COPY that failed has no connection any more to say goodbye on.
      if (!hasFailed) stream.destroy(cause);
    },
  };
}
