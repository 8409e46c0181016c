import "server-only";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AcquiredServer, acquireServer } from "./acquire-server.ts";

/** A server whose data nobody wants to keep: for tests and for working out migrations. `release` removes it. */
export async function acquireScratchServer(): Promise<AcquiredServer> {
  const folder = mkdtempSync(join(tmpdir(), "akimetrics-scratch-"));
  // Root's server runs as another user, who has to walk through.
  chmodSync(folder, 0o711);
  const server = await acquireServer(folder, { durable: false }).catch((error: unknown) => {
    removeFolder(folder);
    throw error;
  });
  return {
    url: server.url,
    release: async () => {
      await server.release();
      removeFolder(folder);
    },
  };
}

/** Also what lies elsewhere, where the temporary folder could not be reached by the server's user. */
function removeFolder(folder: string): void {
  const pointer = join(folder, "postgres-location");
  if (existsSync(pointer)) rmSync(readFileSync(pointer, "utf8").trim(), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
