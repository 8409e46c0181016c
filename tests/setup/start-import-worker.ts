import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

const child = path.resolve(import.meta.dirname, "take-import-child.ts");

/** Starts a process that takes one import in and says "ready" when it begins; the test may kill it. */
export function startImportWorker(importId: number, url: string, dataFolder: string): ChildProcess {
  return spawn(
    process.execPath,
    ["--conditions=react-server", "--disable-warning=ExperimentalWarning", child, String(importId)],
    {
      env: { ...process.env, NODE_OPTIONS: "", DATABASE_URL: url, AKIMETRICS_DATA: dataFolder },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
}
