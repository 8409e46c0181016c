import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

const child = path.resolve(import.meta.dirname, "take-import-child.ts");

/** What to do with the import, before which statement to die, and in what parts; nothing said is to take it in and live. */
interface ImportWork {
  readonly work?: "preview" | "take" | "undo";
  readonly fatalStatement?: number;
  readonly rowsAtOnce?: number | undefined;
}

/** Starts a process that works on one import and says "ready" when it begins; the test may kill it. */
export function startImportWorker(
  importId: number,
  url: string,
  dataFolder: string,
  { work = "take", fatalStatement, rowsAtOnce }: ImportWork = {},
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
      String(rowsAtOnce ?? ""),
    ],
    {
      env: { ...process.env, NODE_OPTIONS: "", DATABASE_URL: url, AKIMETRICS_DATA: dataFolder },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
}
