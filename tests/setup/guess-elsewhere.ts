import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { workerFlags } from "#cli/lean-worker.ts";

const run = promisify(execFile);

/** Tries a key at once in a process of its own, as another web server would; gives how many tries were let through. */
export async function guessElsewhere(url: string, key: string, tries: number, limit: number): Promise<number> {
  const args = [...workerFlags, "tests/setup/spend-tries.ts", key, String(tries), String(limit)];
  const env = { ...process.env, NODE_OPTIONS: "", DATABASE_URL: url };
  return Number((await run(process.execPath, args, { env })).stdout);
}
