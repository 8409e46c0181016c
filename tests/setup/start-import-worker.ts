import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

const child = path.resolve(import.meta.dirname, "take-import-child.ts");

/** What to do with the import, and before which statement to die; to take it in and to live where nothing is said. */
interface ImportWork {
  readonly work?: "preview" | "take" | "undo";
  readonly fatalStatement?: number;
}

/** Starts a process that works on one import and says "ready" when it begins; the test may kill it. */
export function startImportWorker(
  importId: number,
  url: string,
  dataFolder: string,
  { work = "take", fatalStatement }: ImportWork = {},
): ChildProcess {
  return spawn(
    process.execPath,
    [
      "--conditions=react-server",
      "--disable-warning=ExperimentalWarning",
      child,
      String(importId),
      work,
      String(fatalStatement ?? ""),
    ],
    {
      env: { ...process.env, NODE_OPTIONS: "", DATABASE_URL: url, AKIMETRICS_DATA: dataFolder },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
}
